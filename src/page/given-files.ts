import { extensions } from "../readers/endings.ts";

/** A file that a person gave, with the name it goes by in reports. */
export interface Draft {
  readonly name: string;
  readonly file: File;
}

const hasEnding = (name: string): boolean =>
  extensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** Files that Word and LibreOffice lay beside a document while it is open, and what systems hide. */
const isLeftAlone = (name: string): boolean => /(?:^|\/)(?:~\$|\.)/.test(name);

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const portion = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
  const rest = async (): Promise<FileSystemEntry[]> => {
    const some = await portion();
    return some.length === 0 ? [] : [...some, ...(await rest())];
  };
  return rest();
};

const under = async (entry: FileSystemEntry, path: string, named: boolean): Promise<readonly Draft[]> => {
  const name = `${path}${entry.name}`;
  if (entry.isDirectory) {
    const entries = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(entries.map((one) => under(one, `${name}/`, false)))).flat();
  }
  if (!named && (isLeftAlone(name) || !hasEnding(name))) return [];
  const file = await new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
  return [{ name, file }];
};

const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** A file that was named is read whatever its ending; of a folder, what has the ending of a document. */
export const draftsDropped = async (data: DataTransfer): Promise<readonly Draft[]> => {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  // What was dropped is gone as soon as this returns, so all entries are taken before the first is waited for.
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry !== null))
    return inOrder((await Promise.all(entries.map((entry) => under(entry, "", true)))).flat());
  return inOrder([...data.files].map((file) => ({ name: file.name, file })));
};

export const draftsChosen = (input: HTMLInputElement): readonly Draft[] =>
  inOrder(
    [...(input.files ?? [])]
      .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
      .filter(({ file, name }) => file.webkitRelativePath === "" || (!isLeftAlone(name) && hasEnding(name))),
  );

/** The bytes of a file; null where it is gone, locked or a folder in disguise. */
export const bytesOf = async ({ file }: Draft, most: number): Promise<Uint8Array | null> => {
  try {
    // One byte more than is allowed is enough to be told too large.
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer());
  } catch {
    return null;
  }
};
