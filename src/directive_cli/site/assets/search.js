/* Rows come as scripts: a page of a folder may not fetch. A file is looked through as it comes,
   and what is found is kept. Only text is put in. */
(() => {
const D = window.DIRECTIVE, words = D.words, element = D.element, STEP = 50, found = [];
const [list, status, more, older, field] = ["results", "found", "more", "older", "q"].map((id) => document.getElementById(id));
const query = (new URLSearchParams(location.search).get("q") || "").normalize("NFC");
let shown = 0, limit = STEP;
field.value = query;

/* What folds to each letter: patterns of it are quicker than folding all rows. */
const alike = {};
for (let code = 0xc0; code < 0x1f00; code += code === 0x2af ? 0x1b51 : 1) {
  const letter = String.fromCharCode(code), base = D.fold(letter);
  if (base !== letter) alike[base] = (alike[base] || "") + letter;
}
const begins = (text, letters, flags) => (text.match(/[\p{L}\p{N}]+/gu) || []).slice(0, 30).map((word) =>
  new RegExp("(?:^|[^\\p{L}\\p{N}])" + [...word].map(letters).join(""), flags));
const wanted = begins(D.fold(query), (letter) => "[" + letter + letter.toUpperCase() + (alike[letter] || "") + "]", "u");
const exact = D.fold(query) === query.toLowerCase() ? [] : begins(query, (letter) => letter, "iu");
/* One bit a word. */
const ALL = 2 ** wanted.length - 1;
const bits = (text) => wanted.reduce((sum, word, at) => word.test(text) ? sum | 1 << at : sum, 0);
const day = (iso) => words.day_first ? iso.split("-").reverse().join("/") : iso;

/* {documents: [[page, name, title, listed]], agencies: [[page, name, words]],
   tasks: [[document, place, own page, title, item, [agency], date, state]]} */
window.DIRECTIVE_ROWS = (file) => {
  const hits = [];
  const look = (entries, listed) => entries.map((each) => {
    const text = each[1] + " " + each[2];
    if (each[listed] && bits(text) === ALL) hits.push({ each, text });
    return bits(each[1]);
  });
  const agencies = look(file.agencies, 0), documents = look(file.documents, 3);
  file.tasks.forEach((task) => {
    const own = bits(task[3] + " " + task[6]) | documents[task[0]];
    if (task[5].reduce((sum, agency) => sum | agencies[agency], own) === ALL) hits.push({ task, text: task[3], file });
  });
  const whole = (hit) => exact.every((word) => word.test(hit.text));
  hits.filter(whole).concat(hits.filter((hit) => !whole(hit))).forEach((hit) => found.push(hit));
};
const link = (page, text) => Object.assign(element("a", text), { href: page });
function line({ each, task, file }) {
  const item = element("li", "", "card"), head = element("p", "", "title");
  item.append(head);
  if (each) {
    head.append(link(each[0], each[1]));
    if (each[3]) item.append(element("p", each[2]));
    return item;
  }
  const [at, place, own, title, number, leads, last, index] = task;
  const [page, name] = file.documents[at];
  head.append(link(own ? page.replace(/van-ban(.*)\.html/, "nhiem-vu$1/" + place + ".html")
    : page + "#" + place, title));
  let state = words.states[index][0];
  const dated = last && D.BY_DAY.includes(state);
  if (dated) state = D.standing(last);
  item.classList.add("s-" + state);
  const when = element("p", "", "when");
  when.append(D.badge(state, dated && last));
  if (last) when.append(" ", element("time", words.deadline.replace("{day}", day(last))));
  const who = leads.map((each) => file.agencies[each][1]).join(", ");
  const about = element("p", (who && who + " · ") + words.item.replace("{item}", number) + " · ");
  about.append(link(page, name));
  item.append(when, about);
  return item;
}
function show() {
  found.slice(shown, limit).forEach((hit) => list.append(line(hit)));
  shown = Math.min(limit, found.length);
  more.hidden = shown === found.length;
}
/* What is found so far is shown after each file. */
function load([first, ...rest]) {
  const told = ALL ? D.fill(words.found, found.length) : words.ask;
  status.textContent = first ? (shown ? told + ". " : "") + words.loading : told;
  if (!first) return;
  const script = element("script");
  script.src = "search/" + first;
  script.onload = () => { show(); load(rest); };
  script.onerror = () => { status.textContent = words.failed; };
  document.head.append(script);
}
const files = (when) => ALL ? list.dataset[when].split(" ").filter(Boolean) : [];
more.onclick = () => { limit += STEP; show(); };
older.onclick = () => { older.hidden = true; load(files("later")); };
older.hidden = !files("later").length;
load(files("now"));
})();
