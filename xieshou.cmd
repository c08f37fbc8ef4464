@echo off
rem UNTESTED on Windows: the same as ./xieshou, shorter. Needs JAVA_HOME (JDK 17 or later) and Maven 3.8 or later on the path.
rem No PostgreSQL for Windows is bundled: name a server with --db postgresql://user@host:5432/database, its password in PGPASSWORD.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%target\app"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1 || (echo JDK 17 or later is needed: https://adoptium.net & exit /b 1)
if "%~1"=="test" (
  call mvn -B -f "%HOME_DIR%pom.xml" verify
  exit /b
)
if not exist "%APP%\xieshou.jar" (
  call mvn -v >nul 2>&1 || (echo Maven 3.8 or later is needed: https://maven.apache.org & exit /b 1)
  echo Building; the first time takes some minutes
  call mvn -B -q -f "%HOME_DIR%pom.xml" -DskipTests -Dspotless.check.skip package || exit /b 1
  "%JAVA%" -Djarmode=tools -jar "%HOME_DIR%target\xieshou.jar" extract --destination "%APP%" --force || exit /b 1
)
rem After an update delete the folder target\app to build again.
"%JAVA%" -Xmx320m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%APP%\xieshou.jar" %*
exit /b %ERRORLEVEL%
