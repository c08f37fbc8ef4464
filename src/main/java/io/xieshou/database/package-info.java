/** PostgreSQL: launcher, data folder, SQL fragments, migrations, search terms. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.xieshou.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
