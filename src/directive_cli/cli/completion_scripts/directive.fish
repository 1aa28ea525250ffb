# Completion of directive for fish. In ~/.config/fish/config.fish:  directive completion fish | source
function __directive_complete
    set -l found (directive completion fish --line=(commandline -cp | string collect) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c directive -f -a '(__directive_complete)'
