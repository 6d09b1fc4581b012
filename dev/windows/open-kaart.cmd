@echo off
if not exist "%~dp0python.exe" goto half
if not exist "%~dp0program\files.txt" goto half
chcp 65001 >nul
"%~dp0python.exe" -X utf8 -m game %*
exit /b %errorlevel%
:half
echo Deze map is niet compleet. Pak het ZIP-bestand helemaal uit: rechtermuisknop, Alles uitpakken.
echo This folder is not complete. Unpack all of the ZIP file: right click, Extract all.
pause
exit /b 1
