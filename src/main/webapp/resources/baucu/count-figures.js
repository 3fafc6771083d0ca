/*
 * Figures as people type and read them: digits in, groups of three out, percentages as the forms
 * have them; and the sums beside the typed form.
 */
(function () {
  'use strict';

  const LONGEST = 12;
  const digits = (text) => text.replace(/[.\s\u00a0]/g, '');
  const number = (text) => (digits(text) === '' ? null : Number(digits(text)));
  const isFigure = (text) => /^[0-9]*$/.test(digits(text)) && digits(text).length <= LONGEST;
  const show = (value) => (value === null || value === undefined || value === ''
    ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.'));

  /* half up to two decimals, but never up to 50 or 100 */
  function percent(part, whole) {
    if (!whole || part === null || !Number.isFinite(part)) {
      return '–';
    }
    const hundredths = Math.floor((part * 20000 + whole) / (2 * whole));
    const reached = (part < whole && hundredths === 10000) || (2 * part < whole && hundredths === 5000)
      ? hundredths - 1 : hundredths;
    return show(Math.floor(reached / 100)) + ',' + String(reached % 100).padStart(2, '0') + '\u00a0%';
  }

  /* What is worked out beside the fields of a form. */
  function Sums(inputs, seats, icon, say) {
    const input = (field) => inputs.find((each) => each.dataset.field === field);
    const value = (field) => {
      const found = input(field);
      return found && isFigure(found.value) ? number(found.value) : null;
    };
    const put = (name, text) => document.querySelectorAll(`[data-share="${name}"]`)
      .forEach((element) => { element.textContent = text; });

    this.draw = () => {
      put('turnout', percent(value('voted'), value('voters')));
      ['valid', 'invalid'].forEach((field) => put(
        field, value(field) === null || !value('collected') ? '' : percent(value(field), value('collected'))));
      const total = document.querySelector('[data-sum="votes"]');
      const limit = document.querySelector('[data-sum="limit"]');
      if (!total) {
        return;
      }
      const votes = inputs.map((each) => each.dataset.field)
        .filter((field) => field.startsWith('votes[')).map(value);
      const soFar = votes.reduce((sum, vote) => sum + (vote || 0), 0);
      total.textContent = show(soFar) + (votes.includes(null) ? '\u00a0…' : '');
      const valid = value('valid');
      limit.replaceChildren();
      if (valid !== null) {
        const most = valid * seats;
        const fits = soFar <= most;
        limit.className = fits ? 'okc' : 'msg-err';
        limit.append(icon(fits ? 'check' : 'oct'),
          say(fits ? 'within' : 'beyond', seats, show(valid), show(most)));
      }
    };
  }

  window.baucu.figures = { digits, number, isFigure, show, percent, Sums };
})();
