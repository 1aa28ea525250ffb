# Completion of directive for bash. In ~/.bashrc:  source <(directive completion bash)
_directive() {
    local found
    COMPREPLY=()
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(directive completion bash --line="${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    # A directive's id is followed by the colon and the task, not by a space.
    [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == *: ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -o default -F _directive directive
