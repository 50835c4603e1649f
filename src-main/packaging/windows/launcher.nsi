; Nianlun.exe: starts the exhibition without a console window and ends with its exit code, as Shell Launcher wants it.
; Compiled with -DOUT and -DICON.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include "FileFunc.nsh"
Name "Nianlun"
OutFile "${OUT}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
AutoCloseWindow true

Section
  ${GetParameters} $1
  ; nsExec waits for the program and gives no console a window.
  nsExec::Exec '"$EXEDIR\node.exe" "$EXEDIR\app\out\main\cli.js" run $1'
  Pop $0
  ; 0 also means that the exhibition runs already, as when this launcher alone was ended and Shell Launcher starts it
  ; anew: then it is asked for now and then, until it is needed, and not in a loop.
  StrCmp $0 0 0 +2
  Sleep 5000
  SetErrorLevel $0
SectionEnd
