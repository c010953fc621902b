#!/bin/sh
# A report or letter as a Word file, by pandoc: to-word.sh OUT.docx ITPLAN-ARGUMENTS...
#   examples/word/to-word.sh jaarplan.docx --plan examples/gemeente-waterrijk report plan
# Needs pandoc and python3; with rsvg-convert (librsvg2-bin) the pictures are in it too.
set -eu
out=$1
shift
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Where pictures cannot be put into Word, their Mermaid code is of no use there either.
case " $* " in
*" report "*)
  if command -v rsvg-convert >/dev/null; then
    "${ITPLAN:-itplan}" "$@" --pictures "$work/pictures" -o "$work/text.md"
  else
    "${ITPLAN:-itplan}" "$@" | sed '/^```mermaid$/,/^```$/d' >"$work/text.md"
  fi
  ;;
*) "${ITPLAN:-itplan}" "$@" >"$work/text.md" ;;
esac

python3 "$here/reference.py" "$work/reference.docx"
(cd "$work" && pandoc --from gfm --to docx --reference-doc reference.docx --output out.docx text.md)
cp "$work/out.docx" "$out"
