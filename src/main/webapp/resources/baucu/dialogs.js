/*
 * Dialogs that ask before something is done, and dialogs that open by themselves.
 *
 * Whatever has consequences asks first: a button with data-confirm="question" opens the house's
 * dialog with the figures it is about (data-confirm-lines, parted by "|", and what the elements of
 * data-confirm-from say at that moment) and goes on only when its verb is pressed there. What must be
 * written first (data-needs: fields with data-needed) stops the question, and so does a form that has
 * something to be put right: "baucu:asks".
 *
 * A grave act has a dialog of its own (data-opens, data-dismiss): its button (data-grave) goes on only
 * when what is needed is written (data-needed) and its word typed (data-word), accents or not.
 *
 * A dialog that opens by itself waits until nobody has typed for a moment. A key that comes in its
 * first moment, and every digit, is still meant for the field: the dialog goes away, the field takes
 * the key, and the dialog comes back when the hands rest. The field it covers meanwhile has not been
 * left: a figure half typed is not sent for it.
 */
(function () {
  'use strict';

  const QUIET = 1000;
  const passed = () => window.performance.now();
  const isField = (element) => Boolean(element) && element.matches('input, textarea, [contenteditable]');

  /* asking */
  const asking = document.getElementById('ask');
  let settle = null;

  /* @param undecided whether either answer may lose something: a key struck blindly gives none */
  function ask({ title, lines, verb, otherwise, danger, undecided }) {
    if (settle) {
      return Promise.resolve(false);
    }
    const yes = asking.querySelector('[data-yes]');
    asking.querySelector('[data-title]').textContent = title;
    asking.querySelector('[data-lines]').replaceChildren(...lines.filter(Boolean).map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }));
    yes.textContent = verb;
    const no = asking.querySelector('[data-no]');
    no.textContent = otherwise || no.dataset.no;
    yes.className = 'btn ' + (danger ? 'btn-danger' : 'btn-primary');
    return new Promise((resolve) => {
      settle = resolve;
      asking.showModal();
      (undecided ? asking : no).focus();
    });
  }

  function answered(answer) {
    const told = settle;
    settle = null;
    asking.close();
    if (told) {
      told(answer);
    }
  }

  if (asking) {
    asking.querySelector('[data-yes]').addEventListener('click', () => answered(true));
    asking.querySelector('[data-no]').addEventListener('click', () => answered(false));
    asking.addEventListener('cancel', (event) => {
      event.preventDefault();
      answered(false);
    });
  }

  const wordsOf = (button) => button.value || button.textContent.trim();

  /* what an element says at this moment: a field, its label and what is in it */
  function said(element) {
    if (!isField(element)) {
      return element.textContent.trim();
    }
    if (element.type === 'checkbox') {
      return element.labels[0].textContent.trim();
    }
    return element.value.trim() && element.labels[0].firstChild.textContent.trim() + ': ' + element.value.trim();
  }

  async function confirm(button) {
    const shown = button.dataset.confirmFrom
      ? Array.from(document.querySelectorAll(button.dataset.confirmFrom)).map(said) : [];
    const yes = await ask({
      title: button.dataset.confirm,
      lines: shown.concat((button.dataset.confirmLines || '').split('|')),
      verb: wordsOf(button),
      danger: button.matches('.btn-danger'),
    });
    if (yes) {
      button.dataset.confirmed = 'true';
      button.click();
      delete button.dataset.confirmed;
    } else {
      button.focus();
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-confirm]');
    if (button && !button.dataset.confirmed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const asks = new CustomEvent('baucu:asks', { bubbles: true, cancelable: true });
      const needs = (button.dataset.needs || '').split(' ').filter(Boolean).map((id) => document.getElementById(id));
      if (areGiven(needs) && !button.getAttribute('aria-busy') && button.dispatchEvent(asks)) {
        confirm(button);
      }
    }
  }, true);

  /* grave acts */
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();
  const isMissing = (field) => (field.dataset.word
    ? plain(field.value) !== plain(field.dataset.word) : !field.value.trim());

  function complain(field, sentence) {
    const id = field.id + '-needed';
    const place = document.getElementById(id) || document.createElement('p');
    place.id = id;
    place.className = 'msg-err';
    place.textContent = sentence;
    place.hidden = !sentence;
    field.after(place);
    field.setAttribute('aria-describedby', id);
    field.classList.toggle('is-err', Boolean(sentence));
    field.setAttribute('aria-invalid', String(Boolean(sentence)));
  }

  /* whether what is needed is written; else it says so where it is not */
  function areGiven(needed) {
    needed.forEach((field) => complain(field, isMissing(field) ? field.dataset.needed : ''));
    const first = needed.find(isMissing);
    if (first) {
      first.focus();
    }
    return !first;
  }

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    const closer = event.target.closest('[data-dismiss]');
    const grave = event.target.closest('[data-grave]');
    if (opener) {
      const dialog = document.getElementById(opener.dataset.opens);
      dialog.showModal();
      dialog.querySelector('[data-dismiss]').focus();
    } else if (closer) {
      closer.closest('dialog').close();
    } else if (grave && !areGiven(Array.from(grave.form.querySelectorAll('[data-needed]')))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  /* opening by itself */
  const standing = { dialog: null, since: 0, field: null, range: null, timer: 0, covers: false };
  let typedAt = -QUIET;

  function open() {
    const { dialog } = standing;
    const rest = QUIET - (passed() - typedAt);
    window.clearTimeout(standing.timer);
    if (rest > 0) {
      standing.timer = window.setTimeout(open, rest);
      return;
    }
    const field = document.activeElement;
    standing.field = isField(field) && !dialog.contains(field) ? field : null;
    standing.range = standing.field && [field.selectionStart, field.selectionEnd];
    standing.since = passed();
    dialog.tabIndex = -1;
    standing.covers = true;
    dialog.showModal();
    dialog.focus();
    standing.covers = false;
  }

  ['blur', 'focusout'].forEach((left) => window.addEventListener(left, (event) => {
    if (standing.covers) {
      event.stopImmediatePropagation();
    }
  }, true));

  /* shows a dialog nobody asked for */
  function appear(dialog) {
    if (!dialog.open) {
      standing.dialog = dialog;
      open();
    }
  }

  /* closes it; the field it covered is as it was, with what is marked in it */
  function putBack() {
    const { dialog, field, range } = standing;
    dialog.close();
    if (field && field.isConnected) {
      field.focus({ preventScroll: true });
      if (range[0] !== null) {
        field.setSelectionRange(range[0], range[1]);
      }
    }
  }

  function vanish(dialog) {
    if (standing.dialog === dialog) {
      window.clearTimeout(standing.timer);
      if (dialog.open) {
        putBack();
      }
      standing.dialog = null;
    } else if (dialog.open) {
      dialog.close();
    }
  }

  document.addEventListener('keydown', (event) => {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) {
      return;
    }
    const up = standing.dialog && standing.dialog.open;
    const meant = passed() - standing.since < QUIET
      || (standing.field && !isField(document.activeElement) && /^[0-9]$/.test(event.key));
    if (up && meant) {
      putBack();
      standing.timer = window.setTimeout(open, QUIET);
    }
    typedAt = passed();
  }, true);

  window.baucu.ask = ask;
  window.baucu.dialogs = { appear, vanish };
})();
