# Completion of directive for PowerShell. In $PROFILE:  directive completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName directive -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $start = $commandAst.Extent.StartOffset
    $line = $commandAst.Extent.Text
    $length = $cursorPosition - $start
    $line = if ($length -lt $line.Length) { $line.Substring(0, $length) } else { $line.PadRight($length) }
    directive completion powershell "--line=$line" 2>$null | ForEach-Object {
        $text, $about = $_ -split "`t", 2
        $inserted = if ($text -match '[\s&|;<>(){}$`''"@,#]') { "'" + $text.Replace("'", "''") + "'" } else { $text }
        $tip = if ($about) { $about } else { $text }
        [System.Management.Automation.CompletionResult]::new($inserted, $text, 'ParameterValue', $tip)
    }
}
