-- Drives the language server as a person with Neovim would, and writes what came of it as JSON. Runs in `nvim --headless`:
-- RUBRIC_SETUP is a Lua file with a person's settings, RUBRIC_FILE the file to open, RUBRIC_RESULT where to write.
local result = { steps = {} }

local function finish()
  local file = assert(io.open(vim.env.RUBRIC_RESULT, "w"))
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd("qall!")
end

local function step(name)
  table.insert(result.steps, name)
end

local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code) or each.message)
  end
  table.sort(found)
  return found
end

local function wait_for(what, condition)
  if not vim.wait(8000, condition, 20) then error("waited in vain for " .. what) end
end

local function drive()
  local shown = {}
  vim.lsp.handlers["window/showMessage"] = function(_, params) table.insert(shown, params.message) end
  -- What docs/editors.md tells people to put into their settings.
  dofile(vim.env.RUBRIC_SETUP)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.RUBRIC_FILE))
  wait_for("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
  local client_id = next(vim.lsp.buf_get_clients(0))
  result.diagnostics = vim.tbl_map(function(each)
    return { line = each.lnum, column = each.col, severity = each.severity, message = each.message, source = each.source }
  end, vim.diagnostic.get(0))
  result.codes = codes()
  step("diagnostics")

  -- On the level that is misspelt.
  local line = vim.fn.search("level: Profficient", "w")
  assert(line > 0, "no misspelt level")
  vim.fn.cursor(line, 13)

  local function ask(method, params)
    local answers, err = vim.lsp.buf_request_sync(0, method, params, 8000)
    if err then error(method .. ": " .. err) end
    local answer = answers[client_id]
    if answer.error then error(method .. ": " .. vim.inspect(answer.error)) end
    return answer.result
  end

  -- The indicator above it.
  local params = vim.lsp.util.make_position_params()
  params.position = { line = line - 2, character = 4 }
  result.hover = ask("textDocument/hover", params)
  step("hover")

  params = vim.lsp.util.make_position_params()
  params.position.character = 11
  local completion = ask("textDocument/completion", params)
  local items = vim.lsp.util.extract_completion_items(completion)
  result.completion = vim.tbl_map(function(each) return each.label end, items)
  -- What the editor's own completion would put in.
  result.words = vim.tbl_map(function(each) return each.word end, vim.lsp.util.text_document_completion_list_to_complete_items(completion, ""))
  step("completion")

  local range = vim.lsp.util.make_range_params()
  range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = ask("textDocument/codeAction", range)
  result.actions = vim.tbl_map(function(each) return each.title end, actions)
  -- The best one is the first: this client does not ask which is preferred.
  local chosen = actions[1]
  assert(chosen and chosen.edit, "no action with an edit")
  vim.lsp.util.apply_workspace_edit(chosen.edit, vim.lsp.get_client_by_id(client_id).offset_encoding)
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
  wait_for("the finding to go", function() return not vim.tbl_contains(codes(), "unknown-level") end)
  result.codes_after = codes()
  step("action")

  -- Typed, as the editor sends it: in parts.
  -- Setting this ends what one `undo` takes back.
  vim.cmd("let &undolevels = &undolevels")
  vim.api.nvim_buf_set_text(0, line - 1, 11, line - 1, 21, { "Exemplery" })
  wait_for("the finding to come", function() return vim.tbl_contains(codes(), "unknown-level") end)
  vim.cmd("undo")
  wait_for("the finding to go again", function() return not vim.tbl_contains(codes(), "unknown-level") end)
  step("edits")

  vim.cmd("silent write")
  result.shown = shown
  vim.lsp.stop_client(client_id)
  wait_for("the server to end", function() return vim.lsp.get_client_by_id(client_id) == nil end)
  step("end")
end

local ok, reason = xpcall(drive, debug.traceback)
if not ok then result.failed = tostring(reason) end
finish()
