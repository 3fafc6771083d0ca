/*
 * Figures as people type and read them: digits in, groups of three out; and the sums beside the
 * typed form.
 */
(function () {
  'use strict';

  const LONGEST = 12;
  const digits = (text) => text.replace(/[.\s\u00a0]/g, '');
  const number = (text) => (digits(text) === '' ? null : Number(digits(text)));
  const isFigure = (text) => /^[0-9]*$/.test(digits(text)) && digits(text).length <= LONGEST;
  const show = (value) => (value === null || value === undefined || value === ''
    ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.'));

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
      put('turnout', window.baucu.percent(value('voted'), value('voters')));
      ['valid', 'invalid'].forEach((field) => put(
        field, value(field) === null || !value('collected') ? ''
          : window.baucu.percent(value(field), value('collected'))));
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

  window.baucu.figures = { digits, number, isFigure, show, Sums };
})();
