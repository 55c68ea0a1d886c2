-- The group that Vim's syntax gives to each byte of a script, as JSON: a list for each line.

vim.cmd('syntax on | edit ' .. vim.env.SCRIPT)
local lines = {}
for line, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
  local groups = {}
  for column = 1, #text do
    groups[column] = vim.fn.synIDattr(vim.fn.synID(line, column, 1), 'name')
  end
  lines[line] = { text, groups }
end
io.stdout:write(vim.json.encode({ filetype = vim.bo.filetype, lines = lines }))
vim.cmd('qall!')
