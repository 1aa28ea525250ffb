/* Rows come as scripts: a folder's page may not fetch. Only text is put in. */
(() => {
const { BY_DAY, badge, element, fill, fold, standing, words } = window.DIRECTIVE, files = [];
const [list, status, more, older, field] = ["results", "found", "more", "older", "q"].map((id) => document.getElementById(id));
const later = list.dataset.later.split(" ").filter(Boolean);
let waiting = +list.dataset.now, limit, wanted, marked, ALL, found, shown = [];
field.value ||= new URLSearchParams(location.search).get("q") || "";

/* Which words each line has, a bit each. */
function bits(text) {
  const ends = [], has = [];
  for (let end = -1; ends.push(end = text.indexOf("\n", end + 1)), end >= 0;) has.push(0);
  has.push(0);
  ends[has.length - 1] = text.length;
  wanted.forEach((word, bit) => {
    for (let row = 0, at = -1; (at = text.indexOf(word, at + 1)) >= 0; at = ends[row]) {
      while (ends[row] < at) row++;
      has[row] |= 1 << bit;
    }
  });
  return has;
}
/* With the query's marks: first. */
function hit(text, entry) {
  found[+!marked.every((word) => text.toLowerCase().includes(word))].push(entry);
}
function look(file) {
  const named = ([rows, words, titles]) => {
    const own = bits(words), more = bits(titles);
    rows.forEach((row, at) => {
      const each = (own[at] | more[at]) === ALL && row.split("\t");
      if (each[3]) hit(each[1] + " " + each[2], { each });
    });
    return own;
  };
  const documents = named(file.documents), agencies = named(file.agencies);
  const leads = file.leads.map((who) => who.reduce((sum, at) => sum | agencies[at], 0));
  const [rows, words, of, by] = file.tasks;
  bits(words).forEach((own, at) => {
    const task = (own | documents[of[at]] | leads[by[at]]) === ALL && rows[at].split("\t");
    if (task) hit(task[3], { task, file, at });
  });
}
const link = (page, text) => Object.assign(element("a", "", text), { href: page });
function line({ each, task, file, at }) {
  const titled = (link, ...more) => element("li", "card", element("p", "title", link), ...more);
  if (each) return titled(link(each[0], each[1]), element("p", "", each[2]));
  const [own, index, place, title, number, last] = task, part = (of, at) => of[0][at].split("\t");
  const [page, name] = part(file.documents, file.tasks[2][at]);
  const face = words.states[index][0], dated = BY_DAY.includes(face) && last;
  const state = dated ? standing(last) : face;
  const day = words.day_first ? last.split("-").reverse().join("/") : last;
  const about = file.leads[file.tasks[3][at]].map((each) => part(file.agencies, each)[1]);
  about.push(words.item.replace("{item}", number), "");
  const item = titled(
    link(own ? page.replace(/van-ban(.*)\.html/, "nhiem-vu$1/" + place + ".html")
      : page + "#" + place, title),
    element("p", "when", badge(state, dated && last), element("span", "hide", ","), " ",
      last && element("time", "", words.deadline.replace("{day}", day))),
    element("p", "", about.join(" · "), link(page, name)));
  item.className += " s-" + state;
  return item;
}
function show() {
  const every = found[0].concat(found[1]);
  let same = 0;
  while (shown[same] && shown[same] === every[same]) same++;
  while (list.children[same]) list.lastChild.remove();
  shown = every.slice(0, limit);
  shown.slice(same).forEach((entry) => list.append(line(entry)));
  more.hidden = limit >= every.length;
  older.hidden = !ALL || !later.length;
  status.textContent = ALL ? fill(words.found, every.length) + (waiting ? ". " + words.loading : "")
    : words.ask;
}
function ask() {
  const lower = field.value.normalize("NFC").toLowerCase(), plain = fold(lower);
  wanted = (plain.match(/[\p{L}\p{N}]+/gu) || []).slice(0, 30).map((word) => " " + word);
  marked = plain === lower ? [] : lower.split(/\s+/);
  ALL = 2 ** wanted.length - 1;
  limit = 20;
  found = [[], []];
  if (ALL) files.forEach(look);
  show();
}
window.DIRECTIVE_ROWS = (file) => {
  for (const part of [file.documents, file.agencies, file.tasks]) part[0] = part[0].split("\n");
  files.push(file);
  waiting--;
  if (ALL) look(file);
  show();
};
const fail = () => { words.loading = words.failed; show(); };
field.oninput = ask;
more.onclick = () => { limit += 50; show(); };
older.onclick = () => {
  waiting += later.length;
  later.splice(0).forEach((name) => document.head.append(
    Object.assign(element("script"), { src: "search/" + name, async: false, onerror: fail })));
  show();
};
window.onload = () => waiting && fail();
ask();
})();
