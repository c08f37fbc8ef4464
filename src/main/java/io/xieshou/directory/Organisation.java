package io.xieshou.directory;

public record Organisation(int id, String code, String name) {}
