-- Neovim's own client on a script: what it gets goes to standard output as JSON.
local docent, folder, document = vim.env.DOCENT, vim.env.FOLDER, vim.env.DOCUMENT
local path = folder .. '/a.docent'
vim.cmd('edit ' .. path)
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'docent', cmd = { docent, 'lsp', document }, root_dir = folder })
vim.lsp.buf_attach_client(buffer, client)
local params = function(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } }
end
local ask = function(method, parameters)
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 10000) or {}
  return (answers[client] or {}).result
end
local diagnostics = function(count)
  vim.wait(10000, function() return #vim.diagnostic.get(buffer) == count end, 20)
  return vim.tbl_map(function(d) return { d.lnum, d.col, d.end_col, d.message } end, vim.diagnostic.get(buffer))
end
local found = {}
found.before = diagnostics(2)
-- The editor sends only what has changed, in UTF-16.
vim.api.nvim_buf_set_text(buffer, 1, 0, 1, 4, { 'items' })
found.after = diagnostics(1)
found.completion = vim.tbl_map(function(item) return item.textEdit.newText end,
  ask('textDocument/completion', params(2, 10)).items)
found.hover = ask('textDocument/hover', params(2, 1)).contents.value
local edit = ask('textDocument/rename', vim.tbl_extend('force', params(2, 1), { newName = 'sums' }))
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
local layout = { textDocument = vim.lsp.util.make_text_document_params(buffer), options = { tabSize = 4, insertSpaces = true } }
vim.lsp.util.apply_text_edits(ask('textDocument/formatting', layout), buffer, 'utf-16')
found.text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
found.symbols = vim.tbl_map(function(symbol) return symbol.name end,
  ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) }))
vim.lsp.stop_client(client)
found.isGone = vim.wait(10000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
io.stdout:write(vim.json.encode(found))
vim.cmd('qall!')
