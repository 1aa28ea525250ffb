/* Rows come as scripts: a page of a folder may not fetch. Only text is put in. */
(() => {
const { BY_DAY, badge, element, fill, fold, standing, words } = window.DIRECTIVE, found = [];
const [list, status, more, older, field] = ["results", "found", "more", "older", "q"].map((id) => document.getElementById(id));
const query = (new URLSearchParams(location.search).get("q") || "").normalize("NFC");
const files = list.dataset.files.split(" ");
let limit = 50, at = 0, until = +list.dataset.now;
field.value = query;

/* What folds to each letter: quicker than folding rows. */
const alike = {};
for (let code = 0xc0; code < 0x1f00; code += code === 0x2af ? 0x1b51 : 1) {
  const letter = String.fromCharCode(code), base = fold(letter);
  if (base !== letter) alike[base] = (alike[base] || "") + letter;
}
const begins = (text, letters, flags) => (text.match(/[\p{L}\p{N}]+/gu) || []).slice(0, 30).map((word) =>
  new RegExp("(?:^|[^\\p{L}\\p{N}])" + [...word].map(letters).join(""), flags));
const wanted = begins(fold(query), (letter) => "[" + letter + letter.toUpperCase() + (alike[letter] || "") + "]", "u");
const exact = fold(query) === query.toLowerCase() ? [] : begins(query, (letter) => letter, "iu");
/* One bit a word. */
const ALL = 2 ** wanted.length - 1;
const bits = (text) => wanted.reduce((sum, word, at) => word.test(text) ? sum | 1 << at : sum, 0);
/* {documents: [[page, name, title, listed]], agencies: [[page, name, words]],
   tasks: [[document, place, own page, title, item, [agency], date, state]]} */
window.DIRECTIVE_ROWS = (file) => {
  const hits = [];
  if (!ALL) return;
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
  at = at || 1;
  show();
  next();
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
  const face = words.states[index][0], dated = BY_DAY.includes(face) && last;
  const state = dated ? standing(last) : face;
  item.classList.add("s-" + state);
  const when = element("p", "", "when");
  when.append(badge(state, dated && last));
  const day = words.day_first ? last.split("-").reverse().join("/") : last;
  if (last) when.append(" ", element("time", words.deadline.replace("{day}", day)));
  const who = leads.map((each) => file.agencies[each][1]).join(", ");
  const about = element("p", (who && who + " · ") + words.item.replace("{item}", number) + " · ");
  about.append(link(page, name));
  item.append(when, about);
  return item;
}
function show() {
  found.slice(list.children.length, limit).forEach((hit) => list.append(line(hit)));
  more.hidden = limit >= found.length;
}
/* What is found is shown after each file; the page itself asks for the first. */
const failed = () => { status.textContent = words.failed; };
function next() {
  const name = at < until && files[at++], told = fill(words.found, found.length);
  status.textContent = name ? told + ". " + words.loading : told;
  if (!name) return;
  const script = element("script");
  script.src = "search/" + name;
  script.onerror = failed;
  document.head.append(script);
}
more.onclick = () => { limit += 50; show(); };
older.onclick = () => { older.hidden = true; until = files.length; next(); };
older.hidden = !ALL || until === files.length;
status.textContent = ALL ? words.loading : words.ask;
window.onload = () => ALL && !at && failed();
})();
