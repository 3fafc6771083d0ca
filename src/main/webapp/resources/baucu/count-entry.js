/*
 * Typing count minutes: every field by keyboard, saved on leaving it, findings beside it. What
 * cannot be sent waits in the browser and is sent when the line is back; the sign in the action bar
 * says which of the two.
 */
(function () {
  'use strict';

  const page = document.getElementById('ce');
  const state = JSON.parse(page.dataset.state);
  const words = JSON.parse(page.dataset.words);
  const say = (name, ...values) =>
    values.reduce((text, value, at) => text.replace('{' + at + '}', value), words[name]);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const inputs = all('[data-field]');
  const inputOf = (field) => inputs.find((input) => input.dataset.field === field);
  const open = inputs.filter((input) => !input.readOnly);
  const phoned = document.getElementById('phoned');
  const digits = (text) => text.replace(/[.\s\u00a0]/g, '');
  const number = (text) => (text === '' ? null : Number(digits(text)));
  const show = (value) => value === null || value === undefined || value === ''
    ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const percent = (part, whole) => {
    if (!whole || part === null) {
      return '–';
    }
    const hundredths = Math.floor((part * 20000 + whole) / (2 * whole));
    const capped = (part < whole && hundredths === 10000) || (2 * part < whole && hundredths === 5000)
      ? hundredths - 1 : hundredths;
    return show(Math.floor(capped / 100)) + ',' + String(capped % 100).padStart(2, '0') + '\u00a0%';
  };

  /* what the server has of each field */
  const saved = Object.assign({}, state.values);
  const waiting = new Map();
  const sealed = new window.baucu.Sealed(
    state.seal, [state.level, state.unit, state.area, state.figuresVersion].join('/'));
  let sending = false;
  let stopped = false;
  let findings = state.findings;
  let texts = state.texts;

  /* the line to the server */
  async function call(act, body) {
    const answer = await window.fetch(page.dataset.channel + act, {
      method: 'POST',
      cache: 'no-store',
      redirect: 'manual',
      keepalive: act === 'draft',
      headers: { 'Content-Type': 'application/json', 'X-Page-Token': page.dataset.token },
      body: JSON.stringify(Object.assign(
        { level: state.level, unit: state.unit, area: state.area }, body)),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return { over: true };
    }
    window.baucu.session.touched();
    return { ok: answer.ok, status: answer.status, body: await answer.json() };
  }

  /* the sign of what is saved where */
  function sign(kind, text) {
    const mark = one('[data-saved]');
    mark.className = 'push saved' + (kind === 'ok' ? '' : ' saved-' + kind);
    mark.replaceChildren(icon(kind === 'ok' ? 'check' : 'alert'), text);
  }

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', page.dataset.icons + name);
    svg.append(use);
    return svg;
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

  async function keepHere() {
    const kept = await sealed.keep({
      version: state.draftVersion,
      values: Object.fromEntries(waiting),
      phonedBy: phoned ? phoned.value : null,
    });
    sign('warn', kept ? say('kept', waiting.size) : say('notKept', waiting.size));
  }

  /* saving: what waits goes in one request, one request at a time */
  async function save() {
    if (sending || stopped || waiting.size === 0) {
      return;
    }
    sending = true;
    const sent = new Map(waiting);
    try {
      const answer = await call('draft', {
        version: state.draftVersion,
        values: Object.fromEntries(sent),
        phonedBy: phoned && phoned.value ? phoned.value : undefined,
      });
      if (answer.over) {
        await keepHere();
        stopped = true;
        window.baucu.session.stay();
        return;
      }
      if (!answer.ok) {
        await refused(answer, sent);
        return;
      }
      state.draftVersion = answer.body.draftVersion;
      sent.forEach((value, field) => {
        saved[field] = answer.body.values[field];
        if (waiting.get(field) === value) {
          waiting.delete(field);
        }
        mark(field, null);
      });
      sealed.drop();
      problem('');
      findings = answer.body.findings;
      drawFindings();
      sign('ok', say('saved', answer.body.savedAt));
    } catch (error) {
      window.baucu.line.failed();
      await keepHere();
    } finally {
      sending = false;
    }
    if (waiting.size && window.baucu.line.isUp()) {
      save();
    }
  }

  async function refused(answer, sent) {
    if (answer.status === 400) {
      sent.forEach((value, field) => {
        waiting.delete(field);
        mark(field, answer.body.sentence);
      });
      sign('err', say('notSaved', sent.size));
      return;
    }
    stopped = answer.body.key !== 'count.phonedBy';
    await keepHere();
    problem(answer.body.sentence, answer.status === 409);
    sign('err', say('notSaved', waiting.size));
    if (!stopped) {
      phoned.focus();
    }
  }

  function mark(field, sentence) {
    const input = inputOf(field);
    const box = one(`[data-error="${CSS.escape(field)}"]`);
    if (!input || !box) {
      return;
    }
    input.toggleAttribute('aria-invalid', false);
    input.classList.toggle('is-err', Boolean(sentence));
    box.hidden = !sentence;
    box.replaceChildren();
    if (sentence) {
      input.setAttribute('aria-invalid', 'true');
      const message = document.createElement('span');
      message.className = 'msg-err';
      message.append(icon('oct'), sentence);
      box.append(message);
    }
  }

  function leave(input) {
    const text = digits(input.value);
    const field = input.dataset.field;
    const before = saved[field] === null || saved[field] === undefined ? '' : String(saved[field]);
    input.value = show(text);
    if (text !== (waiting.has(field) ? waiting.get(field) : before)) {
      waiting.set(field, text);
    }
    sums();
    if (waiting.size) {
      save();
    }
  }

  /* sums beside what is typed */
  function value(field) {
    const input = inputOf(field);
    return input ? number(input.value) : null;
  }

  function sums() {
    const put = (name, text) => all(`[data-share="${name}"]`).forEach((element) => {
      element.textContent = text;
    });
    put('turnout', percent(value('voted'), value('voters')));
    put('valid', value('valid') === null ? '' : percent(value('valid'), value('collected')));
    put('invalid', value('invalid') === null ? '' : percent(value('invalid'), value('collected')));
    const votes = inputs.filter((input) => input.dataset.field.startsWith('votes['))
      .map((input) => number(input.value));
    const sum = votes.some((vote) => vote === null) ? null : votes.reduce((a, b) => a + b, 0);
    const soFar = votes.reduce((a, b) => a + (b || 0), 0);
    const total = one('[data-sum="votes"]');
    const limit = one('[data-sum="limit"]');
    if (!total) {
      return;
    }
    total.textContent = sum === null ? show(soFar) + '\u00a0…' : show(sum);
    const valid = value('valid');
    limit.replaceChildren();
    if (valid !== null) {
      const most = valid * state.seats;
      const fits = soFar <= most;
      limit.className = fits ? 'okc' : 'msg-err';
      limit.append(icon(fits ? 'check' : 'oct'),
        say(fits ? 'within' : 'beyond', state.seats, show(valid), show(most)));
    }
  }

  /* findings */
  function drawFindings() {
    const list = one('[data-findings]');
    const focused = document.activeElement && document.activeElement.dataset.explain;
    const typedText = focused ? document.activeElement.value : null;
    list.replaceChildren(...findings.map(finding));
    if (!findings.length) {
      const calm = document.createElement('p');
      calm.className = 'soft';
      calm.textContent = inputs.length ? words.nothing : words.nothingYet;
      list.append(calm);
    }
    if (focused) {
      const box = list.querySelector(`[data-explain="${CSS.escape(focused)}"]`);
      if (box) {
        box.value = typedText;
        box.focus();
      }
    }
    drawCounts();
  }

  function drawCounts() {
    const chips = [];
    [['INCIDENT', 'st-incident', 'alert'], ['BLOCK', 'chip-err', 'oct'],
      ['EXPLAIN', 'chip-warn', 'alert']].forEach(([severity, style, name]) => {
      const count = findings.filter((f) => f.severity === severity).length;
      if (count) {
        const chip = document.createElement('span');
        chip.className = 'chip ' + style;
        chip.append(icon(name), say('count' + severity, count));
        chips.push(chip);
      }
    });
    one('[data-counts]').replaceChildren(...chips);
  }

  function finding(found) {
    const asks = found.severity === 'INCIDENT' || found.severity === 'EXPLAIN';
    const text = texts[found.code];
    const box = document.createElement('article');
    const style = found.severity === 'EXPLAIN' ? 'fnd-w' : found.severity === 'INFO' ? '' : 'fnd-e';
    box.className = 'fnd ' + (asks && text ? 'fnd-done' : style);
    const head = document.createElement('div');
    head.className = 'fnd-h';
    const code = document.createElement('span');
    code.className = 'fnd-c';
    code.append(icon(asks && text ? 'check' : found.severity === 'BLOCK' ? 'oct' : 'alert'),
      found.word + ' ' + found.code + (asks && text ? ' · ' + words.explained : ''));
    const places = document.createElement('span');
    places.className = 'push row row-2';
    found.fields.filter((f) => f.number && inputOf(f.name)).forEach((f) => {
      const link = document.createElement('a');
      link.className = 'fno';
      link.href = '#' + inputOf(f.name).id;
      link.textContent = f.number;
      link.setAttribute('aria-label', f.word);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        inputOf(f.name).focus();
      });
      places.append(link);
    });
    head.append(code, places);
    const title = document.createElement('p');
    title.className = 'fnd-t';
    title.textContent = found.title;
    const advice = document.createElement('p');
    advice.className = 'fnd-p';
    advice.textContent = found.text + ' (' + found.article + ')';
    box.append(head, title, advice);
    if (asks && state.explains) {
      box.append(explanation(found, text));
    } else if (text) {
      const said = document.createElement('p');
      said.className = 'fnd-p';
      said.textContent = '“' + text + '”';
      box.append(said);
    }
    return box;
  }

  function explanation(found, text) {
    const field = document.createElement('div');
    field.className = 'field fnd-x';
    const label = document.createElement('label');
    label.htmlFor = 'x-' + found.code;
    label.textContent = found.severity === 'INCIDENT' ? words.report : words.explanation;
    const area = document.createElement('textarea');
    area.className = 'inp';
    area.id = 'x-' + found.code;
    area.rows = found.severity === 'INCIDENT' ? 3 : 2;
    area.maxLength = 2000;
    area.dataset.explain = found.code;
    area.value = text || '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm';
    button.textContent = text ? words.explainAgain : words.explainSave;
    button.addEventListener('click', () => explain(found.code, area));
    field.append(label, area, button);
    return field;
  }

  async function explain(code, area) {
    const answer = await act('explain', { code, text: area.value });
    if (answer) {
      state.version = answer.version;
      texts = answer.texts;
      findings = answer.findings;
      drawFindings();
      document.getElementById('x-' + code).focus();
    }
  }

  /* acts with one answer; a problem is told at the top, and nothing is lost */
  let acting = false;
  async function act(name, body) {
    if (acting) {
      return null;
    }
    acting = true;
    all('[data-act]').forEach((button) => button.setAttribute('aria-busy', 'true'));
    try {
      const answer = await call(name, body);
      if (answer.over) {
        window.baucu.session.stay();
        return null;
      }
      if (!answer.ok) {
        problem(answer.body.sentence, answer.status === 409);
        return null;
      }
      problem('');
      return answer.body;
    } catch (error) {
      window.baucu.line.failed();
      problem(words.noLine);
      return null;
    } finally {
      acting = false;
      all('[data-act]').forEach((button) => button.removeAttribute('aria-busy'));
    }
  }

  async function actAndReload(name, body) {
    const answer = await act(name, body);
    if (answer) {
      sealed.drop();
      window.sessionStorage.setItem('baucu.said', answer.sentence);
      window.location.reload();
    }
  }

  async function settled() {
    // Everything typed must be on the server before an entry can be complete.
    if (document.activeElement && document.activeElement.dataset.field) {
      leave(document.activeElement);
    }
    for (let tries = 0; tries < 100 && (sending || waiting.size) && !stopped; tries += 1) {
      await new Promise((done) => window.setTimeout(done, 50));
      if (!sending) {
        await save();
      }
    }
    return waiting.size === 0;
  }

  const acts = {
    complete: async () => {
      const blank = open.find((input) => digits(input.value) === '');
      if (blank) {
        open.filter((input) => digits(input.value) === '')
          .forEach((input) => mark(input.dataset.field, words.blank));
        blank.focus();
        return;
      }
      if (!(await settled())) {
        problem(words.notAllSaved);
        return;
      }
      const blocking = findings.filter((f) => f.severity === 'BLOCK').length;
      if (blocking && !window.confirm(say('completeBlocked', blocking))) {
        return;
      }
      if (state.draftVersion === 0) {
        // Everything was carried over and nothing was typed: say so before it is complete.
        waiting.set(open[0].dataset.field, digits(open[0].value));
        await save();
      }
      await actAndReload('complete', { version: state.draftVersion });
    },
    submit: () => actAndReload('submit', {
      version: state.version, phonedBy: phoned && phoned.value ? phoned.value : undefined,
    }),
    retype: () => {
      const values = {};
      all('#retype input:checked').forEach((box) => {
        values[box.value] = '';
      });
      const text = document.getElementById('retype-text').value;
      document.getElementById('retype').close();
      return actAndReload('retype', { version: state.version, values, text });
    },
    settle: () => {
      const values = {};
      all('[data-settle]').forEach((field) => {
        const chosen = field.querySelector('input[type=radio]:checked');
        const text = chosen && chosen.value === 'other'
          ? field.querySelector('input:not([type=radio])').value : chosen && chosen.value;
        if (chosen) {
          values[field.dataset.settle] = digits(text || '');
        }
      });
      const text = document.getElementById('settle-text').value;
      return actAndReload('settle', { version: state.version, values, text });
    },
    through: () => actAndReload('through', {
      version: state.version,
      code: document.getElementById('through-code').value,
      document: document.getElementById('through-document').value,
      text: document.getElementById('through-text').value,
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

  /* keys */
  function step(input, by) {
    const next = open[open.indexOf(input) + by];
    if (next) {
      next.focus();
    } else if (by > 0) {
      one('[data-act="complete"]').focus();
    }
  }

  function nextFinding() {
    const boxes = all('.fnd:not(.fnd-done)');
    if (!boxes.length) {
      return;
    }
    const at = boxes.findIndex((box) => box.dataset.at);
    boxes.forEach((box) => delete box.dataset.at);
    const box = boxes[(at + 1) % boxes.length];
    box.dataset.at = 'true';
    const target = box.querySelector('.fno') || box.querySelector('textarea');
    if (target) {
      target.classList.contains('fno') ? target.click() : target.focus();
    }
  }

  function note(input) {
    const field = input.dataset.field;
    const found = findings.find((f) =>
      f.fields.some((place) => place.name === field) && document.getElementById('x-' + f.code));
    if (found) {
      document.getElementById('x-' + found.code).focus();
    }
  }

  const keys = {
    Enter: (input, event) => step(input, event.shiftKey ? -1 : 1),
    ArrowDown: (input) => step(input, 1),
    ArrowUp: (input) => step(input, -1),
    Escape: (input) => {
      input.value = show(saved[input.dataset.field]);
      waiting.delete(input.dataset.field);
      mark(input.dataset.field, null);
      sums();
    },
    F2: note,
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F8') {
      event.preventDefault();
      nextFinding();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      const button = one('.abar [data-act]');
      if (button) {
        event.preventDefault();
        button.click();
      }
    } else if (keys[event.key] && event.target.dataset && event.target.dataset.field) {
      event.preventDefault();
      keys[event.key](event.target, event);
    }
  });

  inputs.forEach((input) => {
    input.addEventListener('beforeinput', (event) => {
      if (event.data && !/^[0-9.\s\u00a0]*$/.test(event.data)) {
        event.preventDefault();
        mark(input.dataset.field, words.digitsOnly);
      }
    });
    input.addEventListener('focus', () => input.select());
    input.addEventListener('input', () => {
      mark(input.dataset.field, null);
      sums();
    });
    input.addEventListener('blur', () => {
      if (!input.readOnly) {
        leave(input);
      }
    });
  });
  const form = document.getElementById('pf');
  if (form) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  if (phoned) {
    phoned.addEventListener('change', save);
  }

  /* the line comes back; the page is left */
  document.addEventListener('baucu:line', (event) => event.detail && save());
  document.addEventListener('baucu:leave', () => waiting.size && keepHere());
  window.addEventListener('pagehide', () => {
    if (document.activeElement && document.activeElement.dataset.field) {
      leave(document.activeElement);
    }
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });

  /* what waited in this browser from the last time */
  async function restore() {
    const kept = state.typing ? await sealed.read() : null;
    if (!kept) {
      return;
    }
    const fields = Object.keys(kept.values).filter((field) => {
      const input = inputOf(field);
      return input && !input.readOnly && digits(input.value) !== kept.values[field];
    });
    if (!fields.length) {
      sealed.drop();
      return;
    }
    if (kept.version !== state.draftVersion
        && !window.confirm(say('restoreOther', fields.length))) {
      sealed.drop();
      return;
    }
    fields.forEach((field) => {
      inputOf(field).value = show(kept.values[field]);
      waiting.set(field, kept.values[field]);
    });
    if (phoned && !phoned.value && kept.phonedBy) {
      phoned.value = kept.phonedBy;
    }
    sums();
    sign('warn', say('restored', fields.length));
    save();
  }

  const said = window.sessionStorage.getItem('baucu.said');
  if (said) {
    window.sessionStorage.removeItem('baucu.said');
    sign('ok', said);
  }
  sums();
  drawFindings();
  if (state.typing && open.length) {
    (open.find((input) => input.value === '') || open[0]).focus();
  }
  restore();
})();
