/// How a page looks, by day and by night.
enum TestPageStyle {
  static let css = """
    :root { color-scheme: light dark; --ground: #fbfaf7; --paper: #ffffff; --ink: #1f2328;
      --soft: #5d6570; --line: #dedbd3; --green: #1a7f4b; --red: #c0392b; --allow: #4a8fc7;
      --flag: #e0a030; --hide: #b5446e; --good: #2f8f83; --wrong: #d0603a; }
    @media (prefers-color-scheme: dark) { :root { --ground: #15181c; --paper: #1e2227;
      --ink: #e8e6e1; --soft: #a2a9b3; --line: #353b43; --green: #4cc38a; --red: #ff7b6b;
      --allow: #6db1e8; --flag: #f0b94d; --hide: #e07aa4; --good: #52b8aa; --wrong: #f08a63; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    header { background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
      border-left-width: 8px; padding: 1rem 1.5rem; }
    header p { margin: .1rem 0; color: var(--soft); overflow-wrap: anywhere; }
    header h1 { margin: .2rem 0; font-size: 1.6rem; line-height: 1.25; }
    header .outcome { font-weight: 700; font-size: 1.15rem; letter-spacing: .04em; }
    header ul { margin: .5rem 0 0; }
    .passed { border-left-color: var(--green); } .failed { border-left-color: var(--red); }
    .passed .outcome { color: var(--green); } .failed .outcome, .failed li { color: var(--red); }
    section { background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
      padding: .75rem 1.5rem 1rem; margin-top: 1rem; }
    h2 { font-size: 1.05rem; margin: .25rem 0 .75rem; }
    .tiles { display: grid; gap: 1rem; margin-top: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); }
    .tile { background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
      padding: .75rem 1rem; display: flex; flex-direction: column; }
    .tile span, small, .note { color: var(--soft); font-size: .85rem; }
    .tile strong { font-size: 1.7rem; line-height: 1.3; margin-top: auto; }
    .pair { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .6rem; text-align: right; border-bottom: 1px solid var(--line); }
    thead th { color: var(--soft); font-weight: 600; font-size: .85rem; vertical-align: bottom; }
    th:first-child, td:first-child { text-align: left; min-width: 9rem; overflow-wrap: break-word; }
    .matrix td { text-align: center; font-size: 1.3rem; padding: .9rem .5rem;
      border: 3px solid var(--paper); border-radius: 10px; }
    .matrix thead th { text-align: center; } .matrix th:first-child { min-width: 0; }
    .matrix .right { background: color-mix(in srgb, var(--green) var(--depth), transparent); }
    .matrix .off { background: color-mix(in srgb, var(--red) var(--depth), transparent); }
    svg { width: 100%; height: auto; max-width: 46rem; display: block; margin: 0 auto; }
    svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
    svg .axis, svg .count { fill: var(--soft); text-anchor: middle; font-size: 11px; }
    svg .start { text-anchor: start; } svg .rule { text-anchor: end; }
    svg .mark { stroke: var(--ink); stroke-dasharray: 4 4; }
    svg .name { font-weight: 600; }
    rect.allow { fill: var(--allow); } rect.flag { fill: var(--flag); }
    rect.hide { fill: var(--hide); } rect.good { fill: var(--good); }
    rect.wrong { fill: var(--wrong); }
    .legend { display: flex; gap: 1.2rem; justify-content: center; color: var(--soft);
      font-size: .85rem; margin: .4rem 0 .8rem; }
    .legend span::before { content: ""; display: inline-block; width: .8em; height: .8em;
      border-radius: 3px; margin-right: .4em; background: currentColor; }
    .legend .allow::before { background: var(--allow); }
    .legend .flag::before { background: var(--flag); }
    .legend .hide::before { background: var(--hide); }
    .legend .good::before { background: var(--good); }
    .legend .wrong::before { background: var(--wrong); }
    .cases, .gates { list-style: none; padding: 0; margin: 0; }
    .cases li { border-top: 1px solid var(--line); padding: .6rem 0; }
    .cases li:first-child { border-top: 0; padding-top: 0; }
    .cases p { margin: 0; overflow-wrap: anywhere; }
    blockquote { margin: .3rem 0; padding: .3rem .8rem; border-left: 3px solid var(--line);
      overflow-wrap: anywhere; }
    .met b { color: var(--green); } .missed, .missed b { color: var(--red); }
    pre { overflow-x: auto; font-size: .85rem; } summary { cursor: pointer; }
    """
}
