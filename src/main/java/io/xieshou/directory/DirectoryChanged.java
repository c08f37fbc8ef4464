package io.xieshou.directory;

public record DirectoryChanged() {}
