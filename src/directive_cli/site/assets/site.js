/* Tells by the day of the build, never by the reader's clock, what is overdue; filters. */
(() => {
const build = window.DIRECTIVE_BUILD, words = build.words, DAY = 86400000;
const BY_DAY = ["overdue", "due_soon", "in_time"];
const all = (selector, each) => document.querySelectorAll(selector).forEach(each);
/* toLocaleString takes a slow phone a second the first time. */
const number = (n) => String(n).replace(/\B(?=(...)+$)/g, words.day_first ? "." : ",");
const fill = (text, n) => text.replace("{n}", number(n));
/* As domain/vietnamese.py. */
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  .replace(/[đĐðÐɖƉ]/g, "d").replace(/[ƣƢ]/g, "u").toLowerCase()
  .replace(/(^|[^a-z])([hklmst]|qu)y(?![a-z])/g, "$1$2i");
const standing = (iso) => BY_DAY[iso < build.as_of ? 0 : iso <= build.due_soon_until ? 1 : 2];
const left = (iso) => {
  const days = (Date.parse(iso) - Date.parse(build.as_of)) / DAY;
  return days < 0 ? " " + fill(words.late[+(days < -1)], -days)
    : ": " + (days ? fill(words.left[+(days > 1)], days) : words.today);
};
function element(name, kind, ...inside) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...inside);
  return made;
}
function badge(state, iso) {
  const [, sign, word] = words.states.find((each) => each[0] === state);
  const made = element("span", "badge s-" + state, element("span", "", sign), " " + word, iso ? left(iso) : "");
  made.firstChild.setAttribute("aria-hidden", "true");
  return made;
}
window.DIRECTIVE = { BY_DAY, badge, element, fill, fold, standing, words };

all(".badge[data-day]", (old) => {
  const iso = old.dataset.day, state = standing(iso), card = old.closest(".card");
  if (card) card.className = "card s-" + state;
  old.replaceWith(badge(state, iso));
});
/* A bar divided by days: "2025-11-06=3 …". */
all(".bar[data-days]", (bar) => {
  const first = bar.querySelector("rect"), line = bar.nextElementSibling.querySelector("li");
  const counts = [0, 0, 0];
  bar.dataset.days.split(" ").forEach((pair) => {
    counts[BY_DAY.indexOf(standing(pair.slice(0, 10)))] += +pair.slice(11);
  });
  const scale = parseFloat(first.getAttribute("width")) / (counts[0] + counts[1] + counts[2]);
  let x = 0;
  counts.forEach((count, at) => {
    if (!count) return;
    const part = first.cloneNode();
    part.setAttribute("class", "s-" + BY_DAY[at]);
    part.setAttribute("x", x + "%");
    part.setAttribute("width", scale * count + "%");
    x += scale * count;
    first.before(part);
    line.before(element("li", "", badge(BY_DAY[at]), ": ", element("b", "", number(count))));
  });
  first.remove();
  line.remove();
});
document.getElementById("as-of").textContent = words.as_of;
const now = new Date();
if (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(build.as_of) > 7 * DAY) {
  Object.assign(document.getElementById("stale"), { textContent: words.stale, hidden: false });
}
all("[data-filter]", (field) => {
  const entries = [];
  all(field.dataset.filter, (entry) => entries.push([entry, fold(entry.textContent)]));
  field.closest("label").hidden = false;
  field.addEventListener("input", () => {
    const wanted = fold(field.value).trim();
    let shown = 0;
    entries.forEach(([entry, text]) => {
      entry.hidden = !text.includes(wanted);
      shown += !entry.hidden;
    });
    document.getElementById("filtered").textContent = wanted ? fill(words.shown, shown) : "";
  });
});
})();
