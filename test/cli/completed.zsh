# What zsh offers when Tab is pressed at the end of a line, one a line: zsh -f completed.zsh SCRIPT LINE
zmodload zsh/zpty || exit 2
setup=$(mktemp)
trap 'rm -f $setup' EXIT
cat > $setup <<'END'
PROMPT=
stty -echo
autoload -Uz compinit && compinit -u -D
bindkey '^I' complete-word
zstyle ':completion:*' list-grouped false
zstyle ':completion:*' insert-tab false
begin() { print -r -- '<<<' }
finish() { print -r -- '>>>'; exit }
compprefuncs=(begin) comppostfuncs=(finish)
# Every candidate passes here; it is kept when it goes with what is typed.
compadd() {
  local -a hits
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    builtin compadd -A hits "$@"
    (( $#hits )) && print -rl -- $hits
  fi
  builtin compadd "$@"
}
END
zpty tty zsh -f -i
# What is typed is echoed, so it must not hold the word that is waited for.
zpty -w tty "source $setup; source $1; print re''ady"
zpty -r -m tty line '*ready*'
zpty -w -n tty "$2"$'\t'
zpty -r -m tty line '*<<<*'
while zpty -r tty line && [[ $line != *'>>>'* ]]; do
  line=${line%%$'\r'*}
  [[ -n $line ]] && print -r -- $line
done
zpty -d tty
