const waiting: (() => void)[] = [];

/**
 * Resolves in a task of its own, after the page has been drawn. Those who wait have their turns one after another, so
 * that what is large comes a piece at a time: no task is long, and what was pressed meanwhile is answered.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) callNext();
  });
}

function callNext(): void {
  const next = () => {
    waiting.shift()?.();
    if (waiting.length > 0) callNext();
  };
  // A page that nobody sees is not drawn.
  if (document.hidden) setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}
