" Not 'setfiletype': a script that begins with a comment is taken for 'conf' before.
autocmd BufRead,BufNewFile *.docent set filetype=docent
