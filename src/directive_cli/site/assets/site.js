/* Adds to pages that are whole without it: days from the day of the build (never from the
   reader's clock), a warning when the copy is old, filters of long lists. */
(function () {
  "use strict";
  var build = window.DIRECTIVE_BUILD, words = build.words, DAY = 86400000;
  function time(iso) { return Date.UTC(+iso.slice(0, 4), iso.slice(5, 7) - 1, +iso.slice(8, 10)); }
  function fill(text, n) { return text.replace("{n}", n); }
  /* The same as domain/vietnamese.py: no marks, d for đ, lower case. */
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐðÐɖƉ]/g, "d")
      .replace(/[ƣƢ]/g, "u").toLowerCase();
  }
  function left(iso, state) {
    var days = Math.round((time(iso) - time(build.as_of)) / DAY);
    if (state === "overdue") return days < 0 ? " " + fill(words.late, -days) : "";
    return days < 0 ? "" : days ? ": " + fill(words.left, days) : ": " + words.today;
  }
  window.DIRECTIVE = { fold: fold, left: left, fill: fill, words: words };

  document.querySelectorAll("[data-day]").forEach(function (badge) {
    badge.append(left(badge.dataset.day, (badge.className.match(/s-(\w+)/) || [])[1]));
  });
  document.getElementById("as-of").textContent = words.as_of;
  if (Date.now() - time(build.as_of) > 8 * DAY) {
    var stale = document.getElementById("stale");
    stale.textContent = words.stale;
    stale.hidden = false;
  }
  document.querySelectorAll("[data-filter]").forEach(function (field) {
    var entries = [].map.call(document.querySelectorAll(field.dataset.filter), function (entry) {
      return [entry, fold(entry.textContent)];
    });
    field.closest("label").hidden = false;
    field.addEventListener("input", function () {
      var wanted = fold(field.value).trim(), shown = 0;
      entries.forEach(function (pair) {
        var fits = pair[1].indexOf(wanted) >= 0;
        pair[0].hidden = !fits;
        shown += fits;
      });
      document.getElementById("filtered").textContent = wanted ? fill(words.shown, shown) : "";
    });
  });
})();
