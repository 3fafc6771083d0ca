/*
 * Typing count minutes: every field by keyboard, saved on leaving it, findings beside it, and what
 * may follow: complete, submit, type again, settle, let through.
 */
(function () {
  'use strict';

  const { read, show } = window.baucu.figures;
  const LONGEST = 12;
  const LATE = 1000;
  const place = document.getElementById('ce');
  const state = JSON.parse(place.dataset.state);
  const words = JSON.parse(place.dataset.words);
  const SAID = 'baucu.said.' + document.documentElement.dataset.owner;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const inputs = all('[data-field]');
  const open = inputs.filter((input) => !input.readOnly);
  const inputOf = (field) => inputs.find((input) => input.dataset.field === field);
  const phoned = document.getElementById('phoned');
  const say = (name, ...values) => values.reduce(
    (text, value, at) => text.replaceAll('{' + at + '}', value), words[name]);

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', place.dataset.icons + name);
    svg.append(use);
    return svg;
  }

  const address = (act) => place.dataset.channel + act;

  /* the sign of what is saved where */
  function sign(kind, text) {
    const mark = one('[data-saved]');
    mark.className = 'push saved' + (kind === 'ok' ? '' : ' saved-' + kind);
    mark.replaceChildren(icon(kind === 'ok' ? 'check' : 'alert'), text);
    drawWayOut();
  }

  function problem(sentence, reload) {
    const box = document.getElementById('ce-problem');
    box.hidden = !sentence;
    box.className = 'note note-err';
    const text = document.createElement('div');
    text.append(sentence || '');
    if (reload) {
      const link = document.createElement('a');
      link.href = window.location.href;
      link.textContent = words.reload;
      text.append(' ', link);
    }
    box.replaceChildren(icon('oct'), text);
    if (sentence) {
      box.scrollIntoView({ block: 'nearest' });
    }
  }

  /* what is to be read before going on, and stays */
  function tell(sentence) {
    const box = document.createElement('div');
    const text = document.createElement('div');
    box.className = 'note note-warn';
    text.append(sentence);
    box.append(icon('alert'), text);
    document.getElementById('ce-problem').before(box);
  }

  /* the first line, after an act that leaves the page where it is */
  const VERDICT = { ok: 'okc', warn: 'alert', err: 'oct', info: 'info' };
  function conclude(verdict) {
    const line = document.getElementById('verdict');
    if (line && verdict) {
      const text = document.createElement('div');
      const head = document.createElement('b');
      head.append(verdict.head);
      text.append(head, ' ', verdict.text);
      line.className = 'note note-' + verdict.level;
      line.replaceChildren(icon(VERDICT[verdict.level]), text);
    }
  }

  /* a field that is wrong says so under itself */
  function mark(field, sentence) {
    const input = inputOf(field);
    const box = one(`[data-error="${CSS.escape(field)}"]`);
    input.classList.toggle('is-err', Boolean(sentence));
    box.hidden = !sentence;
    box.replaceChildren();
    if (sentence) {
      input.setAttribute('aria-invalid', 'true');
      const message = document.createElement('span');
      message.className = 'msg-err';
      message.append(icon('oct'), sentence);
      box.append(message);
    } else {
      input.removeAttribute('aria-invalid');
    }
  }

  const sums = new window.baucu.Sums(inputs, LONGEST, state.seats, icon, say);

  const findings = new window.baucu.Findings({
    icon, say, inputOf, mark,
    write: async (code, text) => {
      const answer = await act('explain', { code, text });
      if (answer) {
        state.version = answer.version;
        sign('ok', answer.sentence);
        conclude(answer.verdict);
      }
      return answer;
    },
    after: () => one('.abar .btn-primary') || document.getElementById('verdict'),
  }, state.findings, state.texts, state.explains);

  const draft = new window.baucu.Draft({
    address: address('draft'), sign, say, problem, restored,
    phonedBy: () => (phoned ? phoned.value.trim() : ''),
    asksPhone: () => Boolean(phoned && !phoned.value.trim()),
    // Without taking the focus from under a typing hand.
    missesPhone: () => phoned.classList.add('is-err'),
    saved: (fields, answer) => {
      fields.filter((field) => !draft.outbox.items.has(field)).forEach((field) => mark(field, null));
      problem('');
      findings.told(answer.findings);
      const wrong = open.filter((input) => read(input.value, LONGEST).wrong).length;
      sign(wrong ? 'err' : 'ok', wrong ? say('notSaved', wrong) : say('saved', answer.savedAt));
      waits();
    },
    failed: (fields, sentence) => {
      fields.forEach((field) => mark(field, sentence));
      sign('err', say('notSaved', fields.length));
    },
  }, state);

  /* A moment without an answer: the last time of saving is not what the server has. */
  let waiting = 0;
  function waits() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const { outbox } = draft;
      if (outbox.due().length && !outbox.stands && !draft.blocks()) {
        sign('warn', say('sending', outbox.due().length));
      }
    }, LATE);
  }

  function leave(input) {
    const { field } = input.dataset;
    const figure = read(input.value, LONGEST);
    if (figure.wrong) {
      mark(field, figure.wrong);
      draft.put(field, input.value, false);
      sign('err', say('notSaved', 1));
      return;
    }
    const text = figure.blank ? '' : String(figure.value);
    input.value = show(text);
    draft.put(field, text, true);
    sums.draw();
    draft.send();
    waits();
  }

  /* acts with one answer; a problem is told at the top, and nothing is lost */
  const WHY = { cut: 'noLine', ill: 'illServer' };
  let acting = false;
  async function act(name, body) {
    if (acting) {
      return null;
    }
    acting = true;
    all('[data-act]').forEach((button) => button.setAttribute('aria-busy', 'true'));
    const { kind, status, answer } = await window.baucu.request(address(name), Object.assign(
      { level: state.level, unit: state.unit, area: state.area, round: state.round }, body));
    acting = false;
    all('[data-act]').forEach((button) => button.removeAttribute('aria-busy'));
    problem(kind === 'done' || kind === 'session' ? '' : words[WHY[kind]] || answer.sentence, status === 409);
    return kind === 'done' ? answer : null;
  }

  let leaving = false;
  async function actAndReload(name, body) {
    if (!(await findings.saveAll())) {
      return;
    }
    const answer = await act(name, Object.assign({ version: state.version }, body));
    if (answer) {
      leaving = true;
      window.sessionStorage.setItem(SAID, answer.sentence);
      window.location.reload();
    }
  }

  async function complete() {
    if (document.activeElement && document.activeElement.dataset.field) {
      leave(document.activeElement);
    }
    const wrong = open.find((input) => read(input.value, LONGEST).wrong);
    const blank = open.filter((input) => read(input.value, LONGEST).blank);
    blank.forEach((input) => mark(input.dataset.field, words.blank));
    if (wrong || blank.length) {
      (wrong || blank[0]).focus();
      return;
    }
    if (draft.version === 0 && !draft.outbox.items.size) {
      // Everything was carried over and nothing was typed: say so before it is complete.
      draft.outbox.put(open[0].dataset.field, String(read(open[0].value, LONGEST).value), true);
    }
    if (!(await draft.settle())) {
      if (!draft.blocks()) {
        const { outbox } = draft;
        problem(outbox.stands ? outbox.sentence(outbox.items.size) : words.notAllSaved);
      }
      return;
    }
    const blocking = findings.blocking();
    const sum = one('.pf-sum span').textContent.trim();
    const sure = await window.baucu.ask({
      title: words.complete,
      lines: [one('h1').textContent.trim(), sum, blocking ? say('completeBlocked', blocking) : ''],
      verb: words.completeVerb,
      danger: Boolean(blocking),
    });
    if (sure) {
      await actAndReload('complete', { version: draft.version });
    }
  }

  /* what is to stand in a disputed field; null where that is not clear, which it then says */
  function settled(field) {
    const input = field.querySelector('input:not([type=radio])');
    const chosen = field.querySelector('input[type=radio]:checked');
    const figure = read(input.value, LONGEST);
    const other = chosen && chosen.value === 'other';
    let wrong = chosen ? null : words.choose;
    if (other) {
      wrong = figure.wrong || (figure.blank ? words.blank : null);
    } else if (!figure.blank) {
      wrong = words.chooseOne;
    }
    window.baucu.figures.mark(input, wrong);
    input.classList.toggle('is-err', Boolean(wrong && chosen));
    return wrong ? null : String(other ? figure.value : chosen.value);
  }

  /* Whoever types another figure means it. */
  all('[data-settle]').forEach((field) => {
    const input = field.querySelector('input:not([type=radio])');
    input.addEventListener('input', () => {
      field.querySelector('[value=other]').checked = input.value.trim() !== '';
      window.baucu.figures.mark(input, null);
    });
  });

  async function settle() {
    const fields = all('[data-settle]');
    const values = Object.fromEntries(fields.map((field) => [field.dataset.settle, settled(field)]));
    const reason = document.getElementById('settle-text');
    const unclear = fields.find((field) => values[field.dataset.settle] === null);
    if (unclear) {
      unclear.querySelector('input[type=radio]:checked, input').focus();
      return;
    }
    if (!reason.value.trim()) {
      problem(words.reason);
      reason.focus();
      return;
    }
    const sure = await window.baucu.ask({
      title: words.settle,
      lines: [one('h1'), one('.crumb li:last-child')].map((each) => each.textContent.trim())
        .concat(fields.map((field) =>
          field.querySelector('legend').textContent.trim() + ': ' + show(values[field.dataset.settle])))
        .concat(reason.value.trim()),
      verb: one('[data-act="settle"]').textContent.trim(),
      danger: false,
    });
    if (sure) {
      await actAndReload('settle', { values, text: reason.value });
    }
  }

  const textOf = (id) => document.getElementById(id).value;
  const acts = {
    complete,
    submit: () => actAndReload('submit', { phonedBy: phoned && phoned.value ? phoned.value : undefined }),
    retype: () => {
      const values = Object.fromEntries(all('#retype input:checked').map((box) => [box.value, '']));
      document.getElementById('retype').close();
      return actAndReload('retype', { values, text: textOf('retype-text') });
    },
    settle,
    through: () => actAndReload('through', {
      code: textOf('through-code'), document: textOf('through-document'), text: textOf('through-text'),
    }),
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-act], [data-dialog]');
    if (button && button.dataset.dialog) {
      document.getElementById(button.dataset.dialog).showModal();
    } else if (button && !button.getAttribute('aria-busy')) {
      acts[button.dataset.act]();
    }
  });

  /* What blocks, or still asks for words, is shown instead of the question. */
  document.addEventListener('baucu:asks', (event) => {
    if (event.target.dataset.act === 'submit' && (findings.blocking() || findings.unanswered().length)) {
      event.preventDefault();
      findings.next();
    }
  });

  /* the way out: it says whether all is saved, and asks where something is not */
  const wayOut = one('[data-leave]');

  function drawWayOut() {
    if (state.typing && wayOut) {
      wayOut.textContent = draft.outbox.items.size ? words.pause : words.pauseSaved;
    }
  }

  async function goOut() {
    const { outbox } = draft;
    const waits = () => outbox.items.size;
    if ((!outbox.stands && await draft.settle()) || !waits() || await window.baucu.ask({
      title: say('leave', waits()),
      lines: [outbox.isKept ? words.leaveKept : say('notKept', waits())],
      verb: words.pause,
    })) {
      leaving = true;
      window.location.href = wayOut.href;
    }
  }

  if (state.typing && wayOut) {
    wayOut.addEventListener('click', (event) => {
      if (draft.outbox.items.size && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        goOut();
      }
    });
  }

  /* keys */
  function step(input, by) {
    const next = open[open.indexOf(input) + by];
    if (next) {
      next.focus();
    } else if (by > 0) {
      one('[data-act="complete"]').focus();
    }
  }

  const keys = {
    Enter: (input, event) => step(input, event.shiftKey ? -1 : 1),
    ArrowDown: (input) => step(input, 1),
    ArrowUp: (input) => step(input, -1),
    Escape: (input) => {
      input.value = show(draft.undo(input.dataset.field));
      mark(input.dataset.field, null);
      if (!draft.outbox.items.size) {
        // What was not saved is no longer there.
        one('[data-saved]').replaceChildren();
      }
      drawWayOut();
      sums.draw();
    },
    F2: (input) => findings.noteOn(input.dataset.field),
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'F8') {
      event.preventDefault();
      findings.next();
    } else if (event.key === 'Enter' && event.ctrlKey && !event.repeat && event.target.dataset.explain) {
      event.preventDefault();
      findings.save(event.target.dataset.explain, event.target.value);
    } else if (event.key === 'Enter' && event.ctrlKey && !event.repeat) {
      const button = one('.abar .btn-primary');
      if (button) {
        event.preventDefault();
        button.click();
      }
    } else if (keys[event.key] && event.target.dataset && event.target.dataset.field) {
      event.preventDefault();
      keys[event.key](event.target, event);
    }
  });

  open.forEach((input) => {
    input.addEventListener('focus', () => input.select());
    input.addEventListener('input', () => {
      mark(input.dataset.field, null);
      draft.put(input.dataset.field, input.value, false);
      drawWayOut();
      sums.draw();
    });
    input.addEventListener('blur', () => leave(input));
  });
  all('#pf').forEach((form) => form.addEventListener('submit', (event) => event.preventDefault()));
  if (phoned) {
    phoned.addEventListener('change', () => {
      phoned.classList.remove('is-err');
      draft.send();
    });
  }

  /* cells pasted from a sheet go down the form */
  window.baucu.figures.takes({
    at: (input, down, right) => (right || !open.includes(input) ? null : open[open.indexOf(input) + down]),
    put: (input, cell) => {
      input.value = cell;
      mark(input.dataset.field, null);
      leave(input);
    },
    refuse: (input, sentence) => (input.dataset.field
      ? mark(input.dataset.field, sentence) : window.baucu.figures.mark(input, sentence)),
  });

  /* the page is left */
  window.addEventListener('pagehide', () => {
    if (document.activeElement && document.activeElement.dataset.field && !leaving) {
      leave(document.activeElement);
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && (findings.isWriting() || (draft.outbox.items.size && !draft.outbox.isKept))) {
      event.preventDefault();
    }
  });
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());

  /* what was kept in this browser from the last time, as far as it is not on the server */
  async function restored(values, left) {
    const foreign = draft.foreignVotes(values, left);
    if (foreign.length) {
      tell(say('otherList', foreign.length, foreign.join('; ')));
    }
    const fields = Array.from(values).filter(([field, text]) => {
      const value = draft.values[field];
      return text !== (value === null || value === undefined ? '' : String(value))
        || !draft.outbox.drop(field);
    });
    if (!fields.length) {
      return;
    }
    const usable = state.typing
      && fields.every(([field]) => inputOf(field) && !inputOf(field).readOnly);
    if (!usable) {
      const told = fields.map(([field, value]) =>
        (inputOf(field) ? inputOf(field).labels[0].firstChild.data : field) + ' ' + show(value));
      problem(say('orphan', fields.length, told.join('; ')));
      return;
    }
    if (left.version !== draft.version && !(await window.baucu.ask({
      title: words.restoreOther, lines: fields.map(([field, text]) => inputOf(field).labels[0].firstChild.data + ': ' + text), verb: say('restoreVerb', fields.length), otherwise: words.restoreDrop, undecided: true,
    }))) {
      fields.forEach(([field]) => draft.outbox.drop(field));
      return;
    }
    if (phoned && !phoned.value && left.phonedBy) {
      phoned.value = left.phonedBy;
    }
    sign('warn', say('restored', fields.length));
    fields.forEach(([field, text]) => {
      inputOf(field).value = text;
      leave(inputOf(field));
    });
  }

  const said = window.sessionStorage.getItem(SAID);
  if (said) {
    window.sessionStorage.removeItem(SAID);
    sign('ok', said);
  }
  drawWayOut();
  const verdict = document.getElementById('verdict');
  if (said && verdict) {
    // Who types on is at the first field; for everybody else the verdict is what comes next.
    verdict.tabIndex = -1;
    verdict.focus();
  }
  sums.draw();
  findings.draw();
  /* the desk sends for one field, or for what was found; else the first empty one is next */
  const sent = new URLSearchParams(window.location.search);
  const wanted = sent.get('field');
  const sought = wanted && (open.find((input) => input.dataset.field === wanted)
    || one(`[data-settle="${CSS.escape(wanted)}"] input`));
  if (sought) {
    sought.focus();
  } else if (sent.get('show') === 'finding' && one('.fnd:not(.fnd-done) textarea')) {
    one('.fnd:not(.fnd-done) textarea').focus();
  } else if (one('[data-settle]')) {
    one('[data-settle] input').focus();
  } else if (state.typing && open.length && !open.includes(document.activeElement)) {
    (open.find((input) => input.value === '') || open[0]).focus();
  }
  // Typed before this script was there.
  open.filter((input) => input.value !== input.defaultValue).forEach((input) => (
    input === document.activeElement ? draft.put(input.dataset.field, input.value, false) : leave(input)));
  draft.outbox.adopt();
})();
