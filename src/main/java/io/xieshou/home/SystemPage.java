package io.xieshou.home;

import io.xieshou.page.Fact;
import io.xieshou.page.Line;
import io.xieshou.page.TableView;
import java.util.List;

/**
 * How the system is, for its administrators; nothing of the programme's business.
 *
 * @param accounts lines about accounts; none for who does not look after them
 * @param state backup, disk
 * @param packs definitions in force
 */
record SystemPage(List<Line> accounts, List<Fact> state, TableView packs) {}
