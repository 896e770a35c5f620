/** Endings that a folder is searched for; a file named by the person is read whatever its ending. */
export const extensions = [
  "docx",
  "docm",
  "pdf",
  "md",
  "markdown",
  "txt",
  "doc",
  "odt",
  "fodt",
  "rtf",
  "htm",
  "html",
  "mht",
] as const;
