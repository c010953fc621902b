#compdef itplan
# zsh completion for itplan
_itplan() {
  local -a lines shown
  local line
  lines=("${(@f)$("${words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ ${lines[1]} == ':files' ]]; then
    _files
    return
  fi
  for line in "${lines[@]}"; do
    [[ -n $line ]] && shown+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  _describe 'itplan' shown
}
if [[ ${funcstack[1]} == _itplan ]]; then
  _itplan "$@"
else
  compdef _itplan itplan
fi
