package io.xieshou.directory;

/**
 * An addressee that stands for several units: 各镇街.
 *
 * @param exact whether the words say who is meant; of 相关成员单位 the members are only those to choose from
 */
public record Group(String code, String name, boolean exact) {}
