<#
Closes what the exhibition itself can't close on Windows 10 and 11, for one account that logs on by itself.
关闭展览程序自己关不上的 Windows 入口，只对自动登录的那个账户生效。

  powershell -ExecutionPolicy Bypass -File lock-down.ps1 -Account nianlun -OpensAt 8 -ClosesAt 18

Run as administrator, after the account has logged on once and off again. Shell Launcher and Keyboard Filter need
Windows Enterprise, Education or IoT Enterprise; on other editions those two steps say so and the rest is done.
Names of keys, classes and features are those of Microsoft's documentation, but where a line says otherwise.
This script has been read, not run: try it on a spare machine first, and go through the list in README.md.
#>
#Requires -RunAsAdministrator
param(
  [Parameter(Mandatory)] [string] $Account,
  [string] $Program = 'C:\Program Files\Nianlun\Nianlun.exe',
  # What the program is started with, for example: -Options '--exhibition "D:\exhibition"'
  [string] $Options = '',
  [ValidateRange(0, 23)] [int] $OpensAt = 8,
  [ValidateRange(0, 23)] [int] $ClosesAt = 18
)
$ErrorActionPreference = 'Stop'
$command = "`"$Program`" $Options".Trim()
$embedded = 'root\standardcimv2\embedded'
$sid = (New-Object Security.Principal.NTAccount($Account)).Translate([Security.Principal.SecurityIdentifier]).Value

function Set-Value([string] $Key, [string] $Name, $Value, [string] $Type = 'DWord') {
  if (-not (Test-Path $Key)) { New-Item -Path $Key -Force | Out-Null }
  New-ItemProperty -Path $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
}

# 1. Shell Launcher: the exhibition in place of the desktop. Started again whatever it ends with (0), but when staff
#    left it by its own surface (86: 3, do nothing; they go on with Ctrl+Alt+Del and log on as administrator).
$isShell = $false
try {
  Enable-WindowsOptionalFeature -Online -NoRestart -All -FeatureName Client-DeviceLockdown, Client-EmbeddedShellLauncher | Out-Null
  $launcher = @{ Namespace = $embedded; ClassName = 'WESL_UserSetting' }
  Invoke-CimMethod @launcher -MethodName SetDefaultShell -Arguments @{ Shell = 'explorer.exe'; DefaultAction = 0 } | Out-Null
  if (Get-CimInstance @launcher | Where-Object Sid -eq $sid) {
    Invoke-CimMethod @launcher -MethodName RemoveCustomShell -Arguments @{ Sid = $sid } | Out-Null
  }
  Invoke-CimMethod @launcher -MethodName SetCustomShell -Arguments @{
    Sid = $sid; Shell = $command
    CustomReturnCodes = [int[]] @(86); CustomReturnCodesAction = [int[]] @(3); DefaultAction = 0
  } | Out-Null
  Invoke-CimMethod @launcher -MethodName SetEnabled -Arguments @{ Enabled = $true } | Out-Null
  $isShell = $true
} catch {
  Write-Warning "Shell Launcher: $_  (After enabling the feature for the first time, restart and run this script again.)"
}

# 2. Keyboard Filter: no combination of the system's reaches Windows; administrators keep theirs. Five presses of the
#    left Windows key lead to the welcome screen: that is Windows' own way out for staff with a keyboard.
try {
  Enable-WindowsOptionalFeature -Online -NoRestart -All -FeatureName Client-KeyboardFilter | Out-Null
  Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey |
    ForEach-Object { Set-CimInstance -InputObject $_ -Property @{ Enabled = $true } }
  Get-CimInstance -Namespace $embedded -ClassName WEKF_Settings |
    Where-Object Name -eq 'DisableKeyboardFilterForAdministrators' |
    ForEach-Object { Set-CimInstance -InputObject $_ -Property @{ Value = 'true' } }
} catch {
  Write-Warning "Keyboard Filter: $_  (After enabling the feature for the first time, restart and run this script again.)"
}

# 3. The machine: no swipe from the edge, no lock screen, no restart while the hall is open, no sleep.
$policies = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows'
Set-Value "$policies\EdgeUI" AllowEdgeSwipe 0
Set-Value "$policies\Personalization" NoLockScreen 1
Set-Value "$policies\WindowsUpdate" SetActiveHours 1
Set-Value "$policies\WindowsUpdate" ActiveHoursStart $OpensAt
Set-Value "$policies\WindowsUpdate" ActiveHoursEnd $ClosesAt
Set-Value "$policies\WindowsUpdate\AU" NoAutoRebootWithLoggedOnUsers 1
foreach ($what in 'monitor-timeout-ac', 'standby-timeout-ac', 'hibernate-timeout-ac') { powercfg /change $what 0 }

# 4. Edge, for every account: no first-run pages, sign-in, updates of parts, print, download or file dialogs. What it may
#    show is left to the program, which steers it by the interface of the developer tools: no policy here closes that.
$edge = 'HKLM:\SOFTWARE\Policies\Microsoft\Edge'
foreach ($name in 'AllowFileSelectionDialogs', 'BackgroundModeEnabled', 'BrowserSignin', 'ComponentUpdatesEnabled',
  'DefaultBrowserSettingEnabled', 'DiagnosticData', 'PasswordManagerEnabled', 'PersonalizationReportingEnabled',
  'PrintingEnabled', 'SearchSuggestEnabled', 'StartupBoostEnabled', 'TranslateEnabled') { Set-Value $edge $name 0 }
foreach ($name in 'HideFirstRunExperience', 'InPrivateModeAvailability', 'SyncDisabled') { Set-Value $edge $name 1 }
Set-Value $edge NetworkPredictionOptions 2
Set-Value $edge DownloadRestrictions 3
Set-Value "$edge\ExtensionInstallBlocklist" 1 '*' String

# 5. The account: its part of the registry is loaded for the moment, so it must not be logged on.
$profilePath = (Get-CimInstance Win32_UserProfile | Where-Object SID -eq $sid).LocalPath
if (-not $profilePath) { throw "The account $Account has never logged on: log on once and off again, then run this script again." }
reg load HKU\NianlunAccount "$profilePath\NTUSER.DAT" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "The account $Account is logged on: log it off, then run this script again." }
try {
  $user = 'Registry::HKEY_USERS\NianlunAccount'
  # The start with Windows: by Shell Launcher, or where there is none by an entry of this account's own. The
  # installer's entry would start the exhibition for every account, the administrator's too.
  $run = 'Software\Microsoft\Windows\CurrentVersion\Run'
  if ($isShell) { Remove-ItemProperty -Path "$user\$run" -Name Nianlun -ErrorAction SilentlyContinue }
  else { Set-Value "$user\$run" Nianlun $command String }
  Remove-ItemProperty -Path "HKLM:\$run" -Name Nianlun -ErrorAction SilentlyContinue
  # Notices of programs and of Windows itself.
  Set-Value "$user\Software\Microsoft\Windows\CurrentVersion\PushNotifications" ToastEnabled 0
  Set-Value "$user\Software\Policies\Microsoft\Windows\CurrentVersion\PushNotifications" NoToastApplicationNotification 1
  Set-Value "$user\Software\Policies\Microsoft\Windows\Explorer" DisableNotificationCenter 1
  # The touch keyboard does not come up by itself.
  Set-Value "$user\Software\Microsoft\TabletTip\1.7" EnableDesktopModeAutoInvoke 0
  # Touch: no circle under the finger, no right click by holding, no gestures of three and four fingers. The last two
  # names are not in Microsoft's documentation: look at Settings, Bluetooth & devices, Touch afterwards.
  Set-Value "$user\Control Panel\Cursors" ContactVisualization 0
  Set-Value "$user\Control Panel\Cursors" GestureVisualization 0
  Set-Value "$user\Software\Microsoft\Wisp\Touch" TouchMode_hold 0
  Set-Value "$user\Software\Microsoft\Wisp\Touch" TouchGestureSetting 0
  # Five times Shift and the like open no question.
  Set-Value "$user\Control Panel\Accessibility\StickyKeys" Flags '506' String
  Set-Value "$user\Control Panel\Accessibility\ToggleKeys" Flags '58' String
  Set-Value "$user\Control Panel\Accessibility\Keyboard Response" Flags '122' String
  # What the screen behind Ctrl+Alt+Del offers, which no program can keep away.
  $system = "$user\Software\Microsoft\Windows\CurrentVersion\Policies\System"
  Set-Value $system DisableTaskMgr 1
  Set-Value $system DisableLockWorkstation 1
  Set-Value $system DisableChangePassword 1
} finally {
  [gc]::Collect()
  reg unload HKU\NianlunAccount | Out-Null
}
Write-Host '已完成。请重启电脑，按 README.zh-CN.md 的清单逐条检查。'
Write-Host 'Done. Restart, then go through the list in README.md.'
