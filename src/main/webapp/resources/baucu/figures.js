/*
 * Figures as people type, paste and read them. What is typed is read by one rule, the same as the
 * server's (vn.baucu.shared.TypedFigure): digits, or groups of three parted by points or by blanks
 * throughout. Whatever else stands in a field stays there as it was typed, and is no figure.
 *
 * Cells pasted from a spreadsheet fill the fields from the one that has the focus on, all or none:
 * none where there are more cells than fields, and none where one of them holds words.
 */
(function () {
  'use strict';

  const AROUND = /^[ \u00a0\u2009\u202f]+|[ \u00a0\u2009\u202f]+$/g;
  const PLAIN = /^[0-9]+$/;
  const GROUPED = /^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:[ \u00a0\u2009\u202f][0-9]{3})+)$/;
  const LETTER = /\p{L}/u;
  const FIELD = 'input.inp-num';
  const words = document.getElementById('typing').dataset;

  const show = (value) => (value === null || value === undefined || value === ''
    ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.'));

  /*
   * What was typed: { blank } or { value } or { wrong }, the sentence that says why not.
   *
   * @param longest so many digits a figure may have here
   */
  function read(text, longest) {
    const typed = text.replace(AROUND, '');
    if (typed === '') {
      return { blank: true };
    }
    if (!PLAIN.test(typed) && !GROUPED.test(typed)) {
      return { wrong: words.noFigure };
    }
    const digits = typed.replace(/[^0-9]/g, '').replace(/^0+(?=[0-9])/, '');
    return digits.length > longest
      ? { wrong: words.tooLong.replace('{0}', longest) } : { value: Number(digits) };
  }

  /* the rows and columns of what a spreadsheet copies; the line end after the last row is none */
  const cellsOf = (text) => text.replace(/(?:\r\n|\r|\n)+$/, '')
    .split(/\r\n|\r|\n/).map((row) => row.split('\t'));

  /* where cells go: at(input, down, right) the field there, put(input, text), refuse(input, sentence) */
  let grid = { at: () => null, put: () => {}, refuse: (input, sentence) => mark(input, sentence) };

  function fill(event, pasted) {
    const input = event.target.closest ? event.target.closest(FIELD) : null;
    const rows = cellsOf(pasted || '');
    if (!input || input.readOnly || (rows.length === 1 && rows[0].length === 1)) {
      return;
    }
    event.preventDefault();
    const places = rows.flatMap((row, down) =>
      row.map((cell, right) => [down + right === 0 ? input : grid.at(input, down, right), cell]));
    if (places.some(([field]) => !field)) {
      grid.refuse(input, words.overflow
        .replace('{0}', places.length).replace('{1}', places.filter(([field]) => field).length));
      return;
    }
    const text = places.map(([, cell]) => cell).find((cell) => LETTER.test(cell));
    if (text) {
      // Most likely a heading came along: every figure below it would stand one place too low.
      grid.refuse(input, words.text.replace('{0}', text.trim()));
      return;
    }
    places.forEach(([field, cell]) => grid.put(field, cell));
    places[places.length - 1][0].focus();
  }

  document.addEventListener('paste', (event) => fill(event, event.clipboardData.getData('text/plain')));
  document.addEventListener('drop', (event) => fill(event, event.dataTransfer.getData('text/plain')));

  /* says under a field what is wrong with it, in the element its data-error-at names */
  function mark(input, sentence) {
    const box = document.getElementById(input.dataset.errorAt);
    input.classList.toggle('is-err', Boolean(sentence));
    if (sentence) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
    if (box) {
      box.textContent = sentence || '';
      box.hidden = !sentence;
    }
  }

  window.baucu.figures = { read, show, mark, takes: (other) => { grid = other; } };
})();
