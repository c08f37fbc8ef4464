package io.xieshou.ledger.imports;

/** The page that teaches a layout without the frame around it, for a choice that changes what is asked. */
record TeachEditorPartial(TeachPage whole) {}
