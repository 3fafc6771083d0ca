/*
 * Rows copied out of a spreadsheet, pasted into the table that is sent as a whole: cell by cell from
 * the field with the cursor, over empty rows that come as they are needed. What does not fit is not
 * pasted at all.
 */
(function () {
  'use strict';

  const form = document.querySelector('form[data-kept]');
  const words = form && form.querySelector('[data-paste-words]');
  if (!words) {
    return;
  }
  const cellsOf = (row) => Array.from(row.querySelectorAll('td input:not([type=hidden]):not([type=checkbox]), td select'))
    .filter((field) => !field.readOnly && !field.disabled);
  const plain = (text) => text.trim().toLocaleLowerCase('vi');

  function put(field, text) {
    if (field.tagName === 'SELECT') {
      const option = Array.from(field.options).find((each) => plain(each.text).split(', ').some((word) => plain(text).startsWith(word))
        || each.value === text.trim());
      if (!option) {
        return;
      }
      field.value = option.value;
    } else {
      field.value = text.trim();
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  form.addEventListener('paste', (event) => {
    const row = event.target.closest('tr');
    const text = event.clipboardData.getData('text').replace(/\r/g, '').replace(/\n+$/, '');
    if (!row || !cellsOf(row).includes(event.target) || !/[\t\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    const lines = text.split('\n').map((line) => line.split('\t'));
    const rows = Array.from(row.parentElement.children).slice(Array.from(row.parentElement.children).indexOf(row));
    const from = cellsOf(row).indexOf(event.target);
    const wide = Math.max(...lines.map((line) => line.length));
    const at = rows.map(cellsOf);
    const fits = lines.length <= rows.length
      && lines.every((line, i) => at[i].length >= cellsOf(row).length && from + wide <= at[i].length);
    if (!fits) {
      const place = form.querySelector('[data-kept-state]');
      place.hidden = false;
      place.className = 'saved saved-warn';
      place.textContent = words.dataset.pasteWords.replace('{0}', lines.length).replace('{1}', wide);
      return;
    }
    lines.forEach((line, i) => {
      rows[i].hidden = false;
      line.forEach((cell, j) => put(at[i][from + j], cell));
    });
  });
})();
