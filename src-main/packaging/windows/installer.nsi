; The installer for Windows: per machine, /S for silent, /NOAUTOSTART to leave the start with Windows to somebody else.
; Compiled with -DVERSION, -DPAYLOAD (the folder to install), -DOUT and -DICON.
Unicode true
ManifestDPIAware true
!ifdef TARGET
  Target ${TARGET}
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

Name "Nianlun"
OutFile "${OUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir "$PROGRAMFILES64\Nianlun"
InstallDirRegKey HKLM "Software\Nianlun" "InstallDir"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
BrandingText "Nianlun ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString ShortcutName ${LANG_SIMPCHINESE} "年轮"
LangString ShortcutName ${LANG_ENGLISH} "Nianlun"
LangString Only64 ${LANG_SIMPCHINESE} "年轮需要 64 位 Windows。"
LangString Only64 ${LANG_ENGLISH} "Nianlun needs a 64-bit Windows."

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nianlun"
!define AUTOSTART "Software\Microsoft\Windows\CurrentVersion\Run"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(Only64)" /SD IDOK
    Abort
  ${EndIf}
  SetRegView 64
FunctionEnd

Function un.onInit
  SetRegView 64
FunctionEnd

Section
  SetShellVarContext all
  ; What an older version had and this one has not would stay otherwise.
  RMDir /r "$INSTDIR\app"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(ShortcutName).lnk" "$INSTDIR\Nianlun.exe"
  WriteRegStr HKLM "Software\Nianlun" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "Software\Nianlun" "Shortcut" "$SMPROGRAMS\$(ShortcutName).lnk"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Nianlun 年轮"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Nianlun.exe"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/NOAUTOSTART" $1
  ${If} ${Errors}
    WriteRegStr HKLM "${AUTOSTART}" "Nianlun" '"$INSTDIR\Nianlun.exe"'
  ${EndIf}
SectionEnd

; The data folder of whoever showed the exhibition (%LOCALAPPDATA%\Nianlun) stays: it holds settings and visitor figures.
Section "Uninstall"
  SetShellVarContext all
  ReadRegStr $0 HKLM "Software\Nianlun" "Shortcut"
  Delete "$0"
  DeleteRegValue HKLM "${AUTOSTART}" "Nianlun"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\Nianlun"
  RMDir /r "$INSTDIR\app"
  Delete "$INSTDIR\node.exe"
  Delete "$INSTDIR\NODE-LICENSE.txt"
  Delete "$INSTDIR\nianlun.cmd"
  Delete "$INSTDIR\Nianlun.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
