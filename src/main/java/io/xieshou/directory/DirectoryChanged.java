package io.xieshou.directory;

/** Places or units are not what they were: whoever keeps something computed from them computes it anew. Sent after the change is committed and readable. */
public record DirectoryChanged() {}
