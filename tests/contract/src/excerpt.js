// A small document that is whole by itself: some paths, and the schemas that they lead to.
export function excerpt(document, paths) {
  const part = structuredClone(document);
  part.paths = Object.fromEntries(paths.map((path) => [path, structuredClone(document.paths[path])]));

  const wanted = new Set();
  const follow = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (wanted.has(name)) continue;
      wanted.add(name);
      follow(document.components.schemas[name]);
    }
  };
  follow(part.paths);
  part.components.schemas = Object.fromEntries(
    Object.entries(part.components.schemas).filter(([name]) => wanted.has(name)),
  );
  return part;
}
