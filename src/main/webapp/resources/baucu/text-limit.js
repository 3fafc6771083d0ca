/*
 * Counts a text while it is typed, as the server does: characters, a line break as one, without the
 * blanks around. Nothing is cut: what is too long stays typed and is said to be so. Fields say how
 * much they take by data-limit.
 */
(function () {
  'use strict';

  const words = document.documentElement.dataset;
  const figure = new Intl.NumberFormat('vi-VN');

  function counterOf(field) {
    const next = field.nextElementSibling;
    if (next && next.matches('[data-counter]')) {
      return next;
    }
    const counter = document.createElement('span');
    counter.dataset.counter = 'true';
    field.after(counter);
    return counter;
  }

  function count(field) {
    const length = Array.from(field.value.replace(/\r\n?/g, '\n').trim()).length;
    const most = Number(field.dataset.limit);
    const over = length > most;
    const counter = counterOf(field);
    counter.className = 'counter ' + (over ? 'msg-err' : 'hint');
    counter.textContent = (over ? words.counterOver : words.counter)
      .replace('{0}', figure.format(length)).replace('{1}', figure.format(most));
    if (over) {
      counter.setAttribute('role', 'alert');
      field.setAttribute('aria-invalid', 'true');
    } else {
      counter.removeAttribute('role');
      field.removeAttribute('aria-invalid');
    }
  }

  document.addEventListener('input', (event) => {
    if (event.target.dataset && event.target.dataset.limit) {
      count(event.target);
    }
  });
})();
