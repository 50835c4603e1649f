@echo off
rem The command line: nianlun check, doctor, visits, pin and the rest.
"%~dp0node.exe" "%~dp0app\out\main\cli.js" %*
