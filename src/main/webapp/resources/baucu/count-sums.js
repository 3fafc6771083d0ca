/* What is worked out beside the fields of a form: shares, and the sum of votes with its limit. */
(function () {
  'use strict';

  const { read, show } = window.baucu.figures;

  /*
   * @param inputs the fields of the form
   * @param longest so many digits a figure may have
   */
  function Sums(inputs, longest, seats, icon, say) {
    const input = (field) => inputs.find((each) => each.dataset.field === field);
    const value = (field) => {
      const found = input(field) && read(input(field).value, longest).value;
      return found === undefined ? null : found;
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

  window.baucu.Sums = Sums;
})();
