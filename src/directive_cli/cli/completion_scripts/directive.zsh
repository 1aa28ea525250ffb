#compdef directive
# Completion of directive for zsh. In ~/.zshrc, after compinit:  source <(directive completion zsh)
_directive() {
    local text about
    local -a values abouts open_values open_abouts
    while IFS=$'\t' read -r text about; do
        if [[ $text == *: ]]; then
            open_values+=("$text")
            open_abouts+=("$text  $about")
        else
            values+=("$text")
            abouts+=("$text  $about")
        fi
    done < <(directive completion zsh --line="${(j: :)${(@q)words[1,CURRENT-1]}} $PREFIX" 2>/dev/null)
    if (( ${#values} + ${#open_values} == 0 )); then
        _files
        return
    fi
    if (( ${#values} )); then
        compadd -l -d abouts -a values
    fi
    if (( ${#open_values} )); then
        compadd -S '' -l -d open_abouts -a open_values
    fi
    return 0
}
compdef _directive directive
