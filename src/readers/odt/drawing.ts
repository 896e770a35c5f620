import { attribute, child } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";
import { millimetres } from "./measure.ts";
import type { OdtPicture } from "./reading.ts";

/** What a frame, a shape or a group of them holds. */
export interface Drawing {
  readonly boxes: readonly XmlElement[];
  /** Objects with words of their own that are not read. */
  readonly unread: readonly string[];
  readonly pictures: readonly OdtPicture[];
}

const GROUPS = new Set(["draw:g", "draw:a"]);
const OBJECTS = new Set(["draw:object", "draw:object-ole", "draw:floating-frame", "draw:applet"]);

const NOTHING: Drawing = { boxes: [], unread: [], pictures: [] };

function frame(element: XmlElement): Drawing {
  const box = child(element, "draw:text-box");
  if (box !== null) return { ...NOTHING, boxes: [box] };
  const object = element.children.find(({ name }) => OBJECTS.has(name));
  if (object !== undefined)
    return { ...NOTHING, unread: [attribute(object, "xlink:href") ?? attribute(element, "draw:name") ?? ""] };
  const image = child(element, "draw:image");
  if (image === null) return NOTHING;
  const side = (name: string): number => millimetres(attribute(element, name)) ?? 0;
  const href = attribute(image, "xlink:href") ?? "";
  return { ...NOTHING, pictures: [{ href, width: side("svg:width"), height: side("svg:height") }] };
}

export function readDrawing(element: XmlElement): Drawing {
  if (element.name === "draw:frame") return frame(element);
  if (!GROUPS.has(element.name)) return { ...NOTHING, boxes: [element] };
  const inside = element.children.filter(({ name }) => name.startsWith("draw:")).map(readDrawing);
  return {
    boxes: inside.flatMap(({ boxes }) => boxes),
    unread: inside.flatMap(({ unread }) => unread),
    pictures: inside.flatMap(({ pictures }) => pictures),
  };
}
