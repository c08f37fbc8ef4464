// Behaviour every page shares. Each part improves markup that already works without it.
import "./menus.js";
import "./drawer.js";
import "./sheet.js";
import "./sheet-lines.js";
import "./pick.js";
import "./search.js";
import "./forms.js";
import "./failures.js";
import "./waiting.js";
