// Answers come from files of plain data that are loaded as scripts: a page opened from a disk may
// load nothing else. Folding and numbers are those of `src/channels/search`.
(() => {
  const form = document.getElementById('search');
  const status = document.getElementById('found');
  const list = document.getElementById('results');
  const more = document.getElementById('more');
  const asked = new URLSearchParams(location.search);
  const shownAtOnce = 8;
  /** Kilobytes of pairs for one question, and files that one rare sign may take. */
  const most = 52;

  const waiting = {};
  const loading = {};
  window.zhangbangSearch = (name, data) => waiting[name](data);
  const load = (name, folder) => {
    loading[name] ||= new Promise((done, fail) => {
      const script = document.createElement('script');
      waiting[name] = done;
      script.onerror = fail;
      script.src = `${folder + name}.js`;
      document.head.append(script);
    });
    return loading[name];
  };

  let directory;
  let counted;
  const part = (name) => load(name, `data/${directory.folder}/`);

  const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;
  const fold = (text) => {
    const units = [];
    const at = [];
    let place = 0;
    for (const sign of text) {
      for (const unit of sign === '\t' ? '\n' : sign.normalize('NFKC').toLowerCase()) {
        if (unit !== '\n' && unseen.test(unit)) continue;
        units.push(counted.get(unit) || unit);
        at.push(place);
      }
      place += sign.length;
    }
    return { units, at };
  };

  const numbers = (code) => {
    const { signs, steps } = directory;
    const result = [];
    for (let at = 0; at < code.length; ) {
      let first = signs.indexOf(code[at++]);
      let offset = 0;
      for (const [firsts, extra] of steps) {
        if (first < firsts) {
          for (let left = extra; left > 0; left--)
            first = first * signs.length + signs.indexOf(code[at++]);
          result.push(first + offset);
          break;
        }
        offset += firsts * signs.length ** extra;
        first -= firsts;
      }
    }
    return result;
  };

  /** Page to places, none for pages behind `end`: there only the pages are told. */
  const placesOf = (code = '') => {
    const pages = new Map();
    const [placed, others = ''] = code.split(' ');
    const list = numbers(placed);
    let page = 0;
    for (let at = 0; at < list.length; ) {
      page += list[at++];
      const places = [];
      let place = 0;
      for (let left = list[at++] + 1; left > 0; left--) {
        place += list[at++];
        places.push(place);
      }
      pages.set(page, places);
    }
    const end = others ? page : Number.POSITIVE_INFINITY;
    for (const step of numbers(others)) {
      page += step;
      pages.set(page, []);
    }
    return { pages, end };
  };

  /** The file that holds a pair, if any does. */
  const shardOf = (key) => {
    let low = 0;
    let high = directory.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (directory.starts[middle] <= key) low = middle;
      else high = middle;
    }
    return low;
  };
  const weight = (shard) => directory.sizes[shard];

  /** Pairs that cover a term, the lightest file first. */
  const cover = (units) => {
    const places = [];
    for (let at = 0; at < units.length - 1; at += 2) places.push(at);
    if (units.length % 2) places.push(units.length - 2);
    return places
      .map((at) => ({ at, key: units[at] + units[at + 1] }))
      .map((step) => ({ ...step, shard: shardOf(step.key) }))
      .sort((a, b) => weight(a.shard) - weight(b.shard));
  };

  /** One sign alone: every pair that begins with it, if these are few enough. */
  const findSign = async (unit) => {
    const shards = [];
    for (let at = shardOf(unit); at <= shardOf(`${unit}\uffff`); at++) shards.push(at);
    if (shards.reduce((sum, shard) => sum + weight(shard), 0) > most) return null;
    const pages = new Map();
    for (const pairs of await Promise.all(shards.map((shard) => part(`pairs-${shard}`)))) {
      for (const key of Object.keys(pairs)) {
        if (!key.startsWith(unit)) continue;
        for (const [page, places] of placesOf(pairs[key]).pages)
          pages.set(
            page,
            [...(pages.get(page) || []), ...places].sort((a, b) => a - b),
          );
      }
    }
    return { pages, sure: true };
  };

  /** Pages that hold the units in a row. `sure` unless only the texts themselves can tell. */
  const findUnits = async (units, room) => {
    const wanted = cover(units);
    let used = 0;
    const taken = wanted.filter(({ shard }, order) => {
      used += weight(shard);
      return order === 0 || used <= room;
    });
    const parts = await Promise.all(taken.map(({ shard }) => part(`pairs-${shard}`)));
    const known = taken
      .map(({ at, key }, order) => ({ at, ...placesOf(parts[order][key]) }))
      .sort((a, b) => b.end - a.end);
    let pages;
    for (const step of known) {
      if (!pages) {
        pages = new Map(
          [...step.pages].map(([page, places]) => [page, places.map((place) => place - step.at)]),
        );
        continue;
      }
      for (const [page, starts] of pages) {
        const own = new Set(step.pages.get(page));
        if (step.pages.has(page) && page > step.end) continue;
        const kept = starts.filter((start) => own.has(start + step.at));
        if (kept.length) pages.set(page, kept);
        else pages.delete(page);
      }
    }
    const placed = known.every(({ end }) => end === Number.POSITIVE_INFINITY);
    return { pages, sure: taken.length === wanted.length && (placed || known.length === 1) };
  };

  const placeIn = (units, term, from = 0) => {
    for (let at = from; at + term.length <= units.length; at++)
      if (term.every((unit, more) => units[at + more] === unit)) return at;
    return -1;
  };

  /** A text with its hits marked. */
  const marked = (parent, text, terms) => {
    const { units, at } = fold(text);
    let end = 0;
    for (let unit = 0; unit < units.length; ) {
      const term = terms.find((one) => one.every((sign, more) => units[unit + more] === sign));
      if (!term) {
        unit++;
        continue;
      }
      const from = at[unit];
      unit += term.length;
      const to = at[unit] === undefined ? text.length : at[unit];
      parent.append(text.slice(end, from));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, to);
      parent.append(mark);
      end = to;
    }
    parent.append(text.slice(end));
    return parent;
  };

  /** The words around the first hit, and what follows them. */
  const around = (text, terms) => {
    const lines = text.split('\n');
    for (const [number, line] of lines.entries()) {
      const own = fold(line).units;
      const places = terms.map((term) => placeIn(own, term)).filter((place) => place >= 0);
      if (!places.length) continue;
      const rest = lines.slice(number).join('\n');
      const { at } = fold(rest);
      const first = Math.min(...places);
      const from = first > 30 ? at[first - 20] : 0;
      const to = at[first + 60] || rest.length;
      const words = rest.slice(from, to).replace(/[\t\n]+/g, '\u3000');
      return (from ? '…' : '') + words + (to < rest.length ? '…' : '');
    }
    return lines.join('\u3000').slice(0, 80);
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const item = (page, terms) => {
    const link = element('a');
    link.href = `../${page.path.split('/').map(encodeURIComponent).join('/')}`;
    marked(link, page.title, terms);
    const main = element('div', 'link-main', link);
    if (page.history) main.append(element('span', 'tag tag-history', '历史资料'));
    main.append(marked(element('p', 'link-description'), around(page.text, terms), terms));
    const meta = [page.town, page.kind, page.date].filter(Boolean);
    return element(
      'li',
      page.history ? 'is-history' : '',
      main,
      element('p', 'link-meta', ...meta.map((text) => element('span', '', text))),
    );
  };

  const say = (text) => {
    status.textContent = text;
  };

  const slotOf = (page, place) =>
    part(`page-${page}-${Math.max(1, Math.floor(place / directory.slot))}`);

  /** The first slot of a page that holds a term, looked for in all of them; null without one. */
  const searched = async (page, term) => {
    for (let place = directory.slot; ; place += directory.slot) {
      const slot = await slotOf(page, place);
      if ([slot.title, slot.text].some((text) => placeIn(fold(text).units, term) >= 0)) return slot;
      if (!slot.more) return null;
    }
  };

  /** Whether the texts of a page hold what could not be looked up. */
  const holds = async (page, found) => {
    for (const { term, pages, sure } of found) {
      if (sure) continue;
      const places = pages.get(page);
      let seen = !places.length && (await searched(page, term));
      for (const place of places) {
        const { title, text } = await slotOf(page, place);
        seen = placeIn(fold(place < directory.slot ? title : text).units, term) >= 0;
        if (!seen) continue;
        pages.set(page, [place]);
        break;
      }
      if (!seen) return false;
    }
    return true;
  };

  const search = async (question) => {
    say('正在查找……');
    directory = { ...(await load('directory', '')) };
    directory.starts = directory.starts.split(' ');
    directory.sizes = numbers(directory.sizes);
    const signs = [...directory.fold];
    counted = new Map();
    for (let at = 0; at < signs.length; at += 2) counted.set(signs[at], signs[at + 1]);
    let terms = question
      .split(/\s+/)
      .map((text) => fold(text).units)
      .filter((term) => term.length);
    // “2026 年 9 月” is one thing; “育儿 补贴” are two.
    if (terms.length > 1 && terms.some((term) => term.length < 2)) terms = [terms.flat()];
    if (!terms.length) return say('请输入要找的字。');
    const least = terms.reduce(
      (sum, term) => sum + (term.length > 1 ? weight(cover(term)[0].shard) : 0),
      0,
    );
    if (terms.length > 4 || least > most) {
      return say('词太多或太常见，一次查不完。请少写一个词，或换一个少见些的。');
    }
    const room = most / terms.length;
    const found = [];
    for (const term of terms) {
      const hits = term.length > 1 ? await findUnits(term, room) : await findSign(term[0]);
      if (!hits) return say(`“${question}”这个字用得太多，请再输入一个字。`);
      found.push({ ...hits, term });
    }
    const chosen = ['town', 'village', 'kind', 'year'].filter((name) => form.elements[name].value);
    const filters = chosen.length ? await part('filters') : {};
    const allowed = chosen.map((name) => {
      const pages = new Set();
      let id = 0;
      for (const step of numbers(filters[name][form.elements[name].value] || '')) {
        id += step;
        pages.add(id);
      }
      return pages;
    });
    const [firstAid, lastAid] = directory.aids;
    const inTitle = (page) =>
      (page < firstAid || page > lastAid) &&
      found.every(({ pages }) => pages.get(page)[0] < directory.slot)
        ? 0
        : 1;
    const hits = [...found[0].pages.keys()]
      .filter((page) => found.every(({ pages }) => pages.has(page)))
      .filter((page) => allowed.every((pages) => pages.has(page)))
      .map((page) => ({ page, order: inTitle(page) }))
      .sort((a, b) => a.order - b.order || a.page - b.page)
      .map(({ page }) => page);
    const sure = found.every((one) => one.sure);
    /** The slot of a page that holds its first hit in the text. */
    const words = async (page) => {
      const places = found.flatMap(({ pages }) => pages.get(page));
      const body = places.find((place) => place >= directory.slot) || 0;
      return (!places.length && (await searched(page, terms[0]))) || slotOf(page, body);
    };
    let next = 0;
    let shown = 0;
    let dropped = 0;
    const show = async () => {
      more.disabled = true;
      const made = [];
      if (sure) await Promise.all(hits.slice(next, next + shownAtOnce).map(words));
      for (let room = shownAtOnce; room > 0 && next < hits.length; next++) {
        const page = hits[next];
        if (!sure && !(await holds(page, found))) {
          dropped++;
          continue;
        }
        made.push(item(await words(page), terms));
        room--;
      }
      list.append(...made);
      shown += made.length;
      more.disabled = false;
      const count = hits.length - dropped;
      const about = next < hits.length && !sure ? '约' : '';
      more.hidden = next >= hits.length;
      if (!count) say(`没有找到“${question}”。可以少写几个字、换一种说法，或者按下面的目录查找。`);
      else say(`找到${about}${count}页${shown < count ? `，先列出${shown}页` : ''}`);
      return made[0];
    };
    more.onclick = async () => {
      const first = await show().catch(failed);
      if (first) first.querySelector('a').focus();
    };
    await show();
  };

  const failed = () => say('索引没有取到。请检查网络，再刷新本页；也可以按下面的目录查找。');

  form.hidden = false;
  document.getElementById('without').hidden = true;
  for (const name of ['q', 'town', 'village', 'kind', 'year']) {
    const field = form.elements[name];
    field.value = asked.get(name) || '';
    if (field.selectedIndex < 0) field.value = '';
    if (name !== 'q' && field.value) form.querySelector('details').open = true;
  }
  const question = form.elements.q.value.trim();
  if (!question) return;
  document.title = `${question} - ${document.title}`;
  search(question).catch(failed);
})();
