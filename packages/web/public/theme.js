// Applies the theme kept by ui/theme.ts before anything is drawn.
try {
  const theme = localStorage.getItem('noticed.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused (a locked-down browser): the system's theme stands.
}
