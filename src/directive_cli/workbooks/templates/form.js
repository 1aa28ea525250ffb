"use strict";
// What is typed is kept in the browser where it allows that, and saved as a file that `collect` reads.
(function () {
  const NAMES = ["result", "day", "evidence", "note", "obstacle", "proposal"];
  const SENT = "Đã có báo cáo kết quả";
  const holder = document.getElementById("answer");
  const answer = JSON.parse(holder.textContent);
  const slot = "directive-form " + answer.sheet + " " + holder.dataset.file;
  const rows = [...document.querySelectorAll(".row[data-key]")];
  const field = (row, name) => row.querySelector(`[name=${name}]`);

  function typed() {
    const found = {};
    for (const row of rows) {
      const said = {};
      for (const name of NAMES) {
        const text = field(row, name).value.trim();
        if (text) said[name] = text;
      }
      if (Object.keys(said).length) found[row.dataset.key] = said;
    }
    return found;
  }

  // The browser's entry of this page keeps it over a reload: Chromium 156 under load shows one reload
  // in eleven an empty localStorage, which holds the text again at the next one.
  function keep() {
    const now = typed();
    history.replaceState(now, "");
    try {
      localStorage.setItem(slot, JSON.stringify(now));
      return true;
    } catch {
      document.getElementById("unkept").hidden = false;
      return false;
    }
  }

  function restore() {
    let kept = history.state;
    try {
      kept = kept || JSON.parse(localStorage.getItem(slot)) || {};
      // Nothing of the form is written here: what reads as empty may not be so.
      localStorage.setItem("directive-form", "");
    } catch {
      kept = kept || {};
      document.getElementById("unkept").hidden = false;
    }
    for (const row of rows)
      for (const name of NAMES) {
        const text = (kept[row.dataset.key] || {})[name];
        if (typeof text === "string") field(row, name).value = text;
      }
  }

  // A day is told with its month in words: a calendar may show the month first.
  function inWords(text) {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return found ? `ngày ${+found[3]} tháng ${+found[2]} năm ${found[1]}` : "";
  }

  function tell() {
    const count = Object.keys(typed()).length;
    document.getElementById("count").textContent = `Đã điền ${count}/${rows.length} nhiệm vụ.`;
    for (const row of rows) row.querySelector("output").textContent = inWords(field(row, "day").value);
  }

  // What `collect` would refuse is told before the file leaves.
  function wrongIn(row) {
    const day = field(row, "day");
    if (day.validity.badInput) return "Ngày báo cáo chưa đủ ngày, tháng, năm.";
    if (field(row, "result").value === SENT && !day.value)
      return "Chọn “" + SENT + "” thì ghi ngày báo cáo.";
    return "";
  }

  function check() {
    let first = null;
    for (const row of rows) {
      const wrong = wrongIn(row);
      const place = row.querySelector(".wrong");
      place.textContent = wrong;
      place.hidden = !wrong;
      field(row, "day").setAttribute("aria-invalid", String(Boolean(wrong)));
      if (wrong && !first) first = field(row, "day");
    }
    if (first) first.focus();
    return !first;
  }

  function save() {
    const said = typed();
    const whole = {...answer, rows: answer.rows.map((row) => ({...row, ...said[row.key]}))};
    const blob = new Blob([JSON.stringify(whole, null, 1) + "\n"], {type: "application/json"});
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = holder.dataset.file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  const form = document.getElementById("form");
  const saved = document.getElementById("saved");
  let unsaved = false;
  form.addEventListener("input", () => {
    saved.textContent = "";
    unsaved = !keep();
    tell();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!check()) {
      saved.textContent = "Chưa lưu: xem chỗ báo lỗi.";
      return;
    }
    save();
    unsaved = false;
    saved.textContent = "Đã lưu tệp " + holder.dataset.file + "; hãy gửi tệp này.";
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  document.getElementById("bare").hidden = true;
  restore();
  tell();
})();
