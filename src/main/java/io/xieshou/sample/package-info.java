/** The sample: a synthetic year 2020 of sixteen districts and the plan of one district for 2021, loaded as batches that one call takes away again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"pack", "ledger", "directory", "access", "page", "database"})
package io.xieshou.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
