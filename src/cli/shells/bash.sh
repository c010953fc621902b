# bash completion for itplan
_itplan() {
  local IFS=$'\n' lines line
  mapfile -t lines < <("${COMP_WORDS[0]}" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=()
  if [[ ${lines[0]} == ':files' ]]; then
    compopt -o default
    return
  fi
  for line in "${lines[@]}"; do
    # With a second Tab bash only lists: there the meaning helps.
    if ((COMP_TYPE == 63 && ${#lines[@]} > 1)) && [[ ${line#*$'\t'} ]]; then
      COMPREPLY+=("${line%%$'\t'*}  (${line#*$'\t'})")
    else
      COMPREPLY+=("${line%%$'\t'*}")
    fi
  done
}
complete -F _itplan itplan
