/* The search page. Rows come as scripts (search/*.js), since a page opened from a folder may not
   fetch. Results are built from text only. */
(function () {
  "use strict";
  var D = window.DIRECTIVE, words = D.words, rows = [], shown = 0, found = [], STEP = 50;
  var list = document.getElementById("results"), status = document.getElementById("found");
  var more = document.getElementById("more"), older = document.getElementById("older");
  var query = new URLSearchParams(location.search).get("q") || "";
  document.getElementById("q").value = query;

  function plain(text) { return " " + D.fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim(); }
  function marked(text) { return " " + text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim(); }

  /* One file of rows: {documents: [[page, name, title]], agencies: [[page, name, words]],
     tasks: [[document, place, own page, title, item, [agency], date, state]]}. */
  window.DIRECTIVE_ROWS = function (file) {
    var documents = file.documents.map(function (each) { return plain(each[1]); });
    var agencies = file.agencies.map(function (each) { return plain(each[1]); });
    file.agencies.forEach(function (each) {
      if (each[0]) rows.push({ text: plain(each[1] + " " + each[2]), agency: each });
    });
    file.documents.forEach(function (each) {
      if (each[3]) rows.push({ text: plain(each[1] + " " + each[2]), paper: each });
    });
    file.tasks.forEach(function (task) {
      var text = plain(task[3]) + documents[task[0]];
      task[5].forEach(function (agency) { text += agencies[agency]; });
      if (task[6]) text += " " + day(task[6]).replace(/\D/g, " ");
      rows.push({ text: text, task: task, file: file });
    });
  };
  function day(iso) {
    return words.day_first ? iso.slice(8) + "/" + iso.slice(5, 7) + "/" + iso.slice(0, 4) : iso;
  }
  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }
  function link(page, text) {
    var made = element("a", text);
    made.href = page;
    return made;
  }
  function line(row) {
    var item = element("li", "", "card"), title = element("p", "", "title"), task = row.task;
    item.append(title);
    if (row.agency) title.append(link(row.agency[0], row.agency[1]));
    if (row.paper) {
      title.append(link(row.paper[0], row.paper[1]));
      item.append(element("p", row.paper[2]));
    }
    if (!task) return item;
    var paper = row.file.documents[task[0]], state = words.states[task[7]];
    var page = task[2] ? paper[0].replace("van-ban/", "nhiem-vu/").replace(".html", "/" + task[1] + ".html")
      : paper[0] + "#" + task[1];
    title.append(link(page, task[3]));
    item.classList.add("s-" + state[0]);
    var when = element("p", "", "when");
    var said = state[1] + (task[6] && state[2] ? D.left(task[6], state[0]) : "");
    when.append(element("span", said, "badge s-" + state[0]));
    if (task[6]) when.append(" ", element("time", words.deadline.replace("{day}", day(task[6]))));
    var who = task[5].map(function (agency) { return row.file.agencies[agency][1]; }).join(", ");
    var about = element("p", (who ? who + " · " : "") + words.item.replace("{item}", task[4]) + " · ");
    about.append(link(paper[0], paper[1]));
    item.append(when, about);
    return item;
  }
  function show() {
    found.slice(shown, shown + STEP).forEach(function (row) { list.append(line(row)); });
    shown = Math.min(shown + STEP, found.length);
    more.hidden = shown === found.length;
  }
  function search() {
    var wanted = plain(query).trim().split(" ").filter(Boolean);
    list.textContent = "";
    shown = 0;
    found = !wanted.length ? [] : rows.filter(function (row) {
      return wanted.every(function (word) { return row.text.indexOf(" " + word) >= 0; });
    });
    if (query.normalize("NFC") !== D.fold(query) && /[^\x00-\x7f]/.test(query)) {
      /* Marks were typed: what has them too comes first. */
      var exact = marked(query).trim().split(" ");
      found.forEach(function (row) {
        var text = marked(row.task ? row.task[3] : (row.paper || row.agency).slice(1, 3).join(" "));
        row.exact = exact.every(function (word) { return text.indexOf(" " + word) >= 0; });
      });
      found = found.filter(function (row) { return row.exact; })
        .concat(found.filter(function (row) { return !row.exact; }));
    }
    status.textContent = wanted.length ? D.fill(words.found, found.length) : words.ask;
    show();
  }
  function load(names, done) {
    if (!names.length) return done();
    status.textContent = words.loading;
    var script = document.createElement("script");
    script.src = "search/" + names[0];
    script.onload = function () { load(names.slice(1), done); };
    script.onerror = function () { status.textContent = words.failed; };
    document.head.append(script);
  }
  function names(text) { return text.split(" ").filter(Boolean); }
  more.addEventListener("click", show);
  older.addEventListener("click", function () {
    older.hidden = true;
    load(names(list.dataset.years), search);
  });
  load(names(list.dataset.open), function () {
    older.hidden = !list.dataset.years;
    search();
  });
})();
