/* Rows come as scripts: a page of a folder may not fetch. Only text is put in. */
(() => {
const D = window.DIRECTIVE, words = D.words, element = D.element, rows = [], STEP = 50;
const get = (id) => document.getElementById(id);
const list = get("results"), status = get("found"), more = get("more"), older = get("older");
const query = new URLSearchParams(location.search).get("q") || "";
let found = [], shown = 0;
get("q").value = query;

/* Many texts at once: one long text folds faster than ten thousand short ones. */
const spaced = (text) => text.replace(/[^\p{L}\p{N}\n]+/gu, " ").split("\n").map((each) => " " + each.trim());
const plain = (texts) => texts.length ? spaced(D.fold(texts.join("\n"))) : [];
const named = (each) => each[1] + " " + each[2];
const marked = (text) => spaced(text.normalize("NFC").toLowerCase())[0];
const day = (iso) => words.day_first ? iso.split("-").reverse().join("/") : iso;
const has = (text, wanted) => wanted.every((word) => text.includes(" " + word));

/* One file of rows: {documents: [[page, name, title]], agencies: [[page, name, words]],
   tasks: [[document, place, own page, title, item, [agency], date, state]]}. */
window.DIRECTIVE_ROWS = (file) => {
  const add = (key, entries) => plain(entries.map(named)).forEach((text, at) => {
    rows.push({ text, [key]: entries[at] });
  });
  add("agency", file.agencies.filter((each) => each[0]));
  add("paper", file.documents.filter((each) => each[3]));
  const documents = plain(file.documents.map((each) => each[1]));
  const agencies = plain(file.agencies.map((each) => each[1]));
  plain(file.tasks.map((task) => task[3])).forEach((text, at) => {
    const task = file.tasks[at];
    text += documents[task[0]] + " " + task[6].replace(/-/g, " ");
    task[5].forEach((agency) => { text += agencies[agency]; });
    rows.push({ text, task, file });
  });
};
const link = (page, text) => Object.assign(element("a", text), { href: page });
function line({ agency, paper, task, file }) {
  const item = element("li", "", "card"), head = element("p", "", "title");
  item.append(head);
  if (agency) head.append(link(agency[0], agency[1]));
  if (paper) {
    head.append(link(paper[0], paper[1]));
    item.append(element("p", paper[2]));
  }
  if (!task) return item;
  const [at, place, own, title, number, leads, last, index] = task;
  const from = file.documents[at];
  head.append(link(own ? from[0].replace(/van-ban(.*)\.html/, "nhiem-vu$1/" + place + ".html")
    : from[0] + "#" + place, title));
  let state = words.states[index][0];
  const dated = last && D.BY_DAY.includes(state);
  if (dated) state = D.standing(last);
  item.classList.add("s-" + state);
  const when = element("p", "", "when");
  when.append(D.badge(state, dated && last));
  if (last) when.append(" ", element("time", words.deadline.replace("{day}", day(last))));
  const who = leads.map((each) => file.agencies[each][1]).join(", ");
  const about = element("p", (who && who + " · ") + words.item.replace("{item}", number) + " · ");
  about.append(link(from[0], from[1]));
  item.append(when, about);
  return item;
}
function show() {
  found.slice(shown, shown + STEP).forEach((row) => list.append(line(row)));
  shown = Math.min(shown + STEP, found.length);
  more.hidden = shown === found.length;
}
function search() {
  const wanted = spaced(D.fold(query))[0].trim().split(" ").filter(Boolean);
  list.textContent = "";
  shown = 0;
  found = wanted.length ? rows.filter((row) => has(row.text, wanted)) : [];
  if (D.fold(query) !== query.normalize("NFC").toLowerCase()) {
    /* Marks */
    const exact = marked(query).trim().split(" ");
    found = [...new Set([...found.filter((row) => has(marked(row.task ? row.task[3] : named(row.paper || row.agency)), exact)), ...found])];
  }
  status.textContent = wanted.length ? D.fill(words.found, found.length) : words.ask;
  show();
}
function load(names, done) {
  const [first, ...rest] = names.split(" ");
  if (!first) return done();
  status.textContent = words.loading;
  const script = element("script");
  script.src = "search/" + first;
  script.onload = () => load(rest.join(" "), done);
  script.onerror = () => { status.textContent = words.failed; };
  document.head.append(script);
}
more.addEventListener("click", show);
older.addEventListener("click", () => {
  older.hidden = true;
  load(list.dataset.years, search);
});
load(list.dataset.open, () => {
  older.hidden = !list.dataset.years;
  search();
});
})();
